import { distance } from 'fastest-levenshtein';
import { foldText } from '../../domain/fold.ts';
import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';

interface Named {
  name: Record<string, string>;
  aliases?: Record<string, string[]> | undefined;
}

/** All that something is called in a language, folded. */
export const namesIn = ({ name, aliases }: Named, locale: Locale): string[] =>
  [name[locale] ?? Object.values(name)[0] ?? '', ...(aliases?.[locale] ?? [])].map(foldText);

/** A shorter word ("de", "com") names nothing. */
const SHORTEST = 3;

/**
 * Whether a sentence bears a word by which a line's item, or an option of it, is called; a typing mistake in a long
 * one is forgiven. What a model adds without it was perhaps meant, but was not said.
 */
export function isNamed(line: Line, words: string, menu: MenuIndex, locale: Locale): boolean {
  const item = menu.item(line.item);
  if (!item) return false;
  const said = foldText(words).split(' ');
  const options = line.options.flatMap(({ group, option }) => menu.option(group, option) ?? []);
  return [item, ...options]
    .flatMap((each) => namesIn(each, locale))
    .flatMap((name) => name.split(' '))
    .some((word) => word.length >= SHORTEST && said.some((each) => isLike(word, each)));
}

const isLike = (word: string, said: string): boolean =>
  said === word ||
  said === `${word}s` ||
  (word.length > 5 && said.length > 4 && distance(word, said) <= 1);
