import type { Menu } from '../domain/menu.ts';
import type { Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import type { ReadLine } from './reading.ts';
import { WORD_FORMS } from './word-forms.ts';

/** Whether words name a kind of item, and all lines read are of other kinds: "um combo família" is no large pizza. */
export type OtherHead = (words: readonly string[], lines: readonly ReadLine[]) => boolean;

/** The kinds that a menu's items are called by ("combo", "pizza"), and which items have the word in any of their names. */
export function otherHead(menu: Menu, locale: Locale): OtherHead {
  const { adjectivesFollow, droppableHeads } = LEXICONS[locale];
  const form = (word: string) => WORD_FORMS[locale](word).close;
  const droppable = new Set(droppableHeads.flatMap((each) => fold(each)).map(form));
  const kinds = new Set<string>();
  const withHead = new Set<string>();
  const having = new Map<string, Set<string>>();
  for (const { id, name, aliases } of menu.items) {
    const own = fold(name[locale] ?? '').map(form);
    const head = adjectivesFollow ? own[0] : own.at(-1);
    if (head !== undefined && droppable.has(head)) {
      kinds.add(head);
      withHead.add(id);
    }
    for (const word of [
      ...own,
      ...(aliases?.[locale] ?? []).flatMap((each) => fold(each).map(form)),
    ]) {
      const items = having.get(word) ?? new Set();
      having.set(word, items.add(id));
    }
  }
  return (words, lines) =>
    lines.length === 1 &&
    words.some((each) => {
      const word = form(each);
      return (
        kinds.has(word) &&
        lines.every(
          ({ item }) => item !== null && withHead.has(item) && having.get(word)?.has(item) !== true,
        )
      );
    });
}
