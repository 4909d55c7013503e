import { wordsOf } from '../lex/understanding/words.ts';

/** Something on the menu, by the words of each of its names. */
export interface Named {
  id: string;
  names: string[][];
}

export interface ShortlistItem extends Named {
  groups: { id: string; options: Named[] }[];
}

const LINE = /^- ([a-z0-9-]+): ([^(]*?)(?: \((.+)\))?$/;

/** Reads the candidates out of a system prompt: `- id: name / alias (group: option = name / alias, …; …)`. */
export function shortlistIn(system: string): ShortlistItem[] {
  return system.split('\n').flatMap((line): ShortlistItem[] => {
    const [, id, names, groups = ''] = LINE.exec(line) ?? [];
    if (id === undefined || names === undefined) return [];
    return [
      {
        id,
        names: namesIn(names),
        groups: groups.split('; ').flatMap((group) => {
          const [, groupId, options] = /^([a-z0-9-]+): (.+)$/.exec(group) ?? [];
          if (groupId === undefined || options === undefined) return [];
          return [{ id: groupId, options: options.split(', ').flatMap(optionIn) }];
        }),
      },
    ];
  });
}

function optionIn(text: string): Named[] {
  const [id, names] = text.split(' = ');
  return id === undefined || names === undefined ? [] : [{ id, names: namesIn(names) }];
}

const namesIn = (text: string): string[][] =>
  text
    .split(' / ')
    .map((name) => wordsOf(name).map((word) => word.text))
    .filter((name) => name.length > 0);
