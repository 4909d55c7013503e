import { tokenize } from './fold.ts';
import type { Pointing } from './turn-target.ts';
import type { TurnTools } from './turn-tools.ts';
import { WORD_FORMS } from './word-forms.ts';

interface Named {
  id: string;
  name: Record<string, string>;
  aliases?: Record<string, string[]> | undefined;
}

/**
 * The one of several candidates that a word tells from all the others: "the bacon one", of a bacon burger and an egg
 * burger; null where no word does, or several do.
 */
export function candidateTold(
  { facts, locale }: TurnTools,
  { sentence, words }: Pointing,
  candidates: readonly string[],
): string | null {
  const { items, groups } = facts.menu;
  const wide = (text: string) => tokenize(text).map(({ word }) => WORD_FORMS[locale](word).wide);
  const all: Named[] = [...items, ...groups.flatMap(({ options }) => options)];
  const known = candidates.map((id) => {
    const named = all.filter((each) => each.id === id);
    const names = named.flatMap((each) => [each.name[locale] ?? [], each.aliases?.[locale] ?? []]);
    return {
      id,
      words: new Set(
        names
          .flat()
          .flatMap((name) => name.split(/[\s-]+/))
          .flatMap(wide),
      ),
    };
  });
  const isMenu = (at: number) => sentence.arcs[at]?.some((arc) => arc.kind === 'menu') === true;
  const namesOther = sentence.arcs
    .flat()
    .some(
      (arc) =>
        arc.kind === 'menu' &&
        arc.mention.whole &&
        arc.mention.hits.items.length > 0 &&
        arc.mention.hits.options.size === 0,
    );
  if (namesOther) return null;
  const told = words.flatMap((word, at) => {
    if (!isMenu(at)) return [];
    const having = known.filter((each) => each.words.has(WORD_FORMS[locale](word).wide));
    return having.length === 1 ? having.map(({ id }) => id) : [];
  });
  const [only, ...others] = new Set(told);
  return only !== undefined && others.length === 0 ? only : null;
}
