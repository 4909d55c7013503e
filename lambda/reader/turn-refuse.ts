import { CHANGE_PHRASES } from './change-phrases.ts';
import { LEXICONS } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import { linesNamed, type Pointing } from './turn-target.ts';

/** Whether a line of the basket could have what is named as an option, and so be without it. */
function canLeaveOut({ facts, basket }: Pointing, { hits }: Mention): boolean {
  return basket.some(({ item }) => {
    const groups = facts.menu.items[facts.itemAt(item)]?.groups ?? [];
    return [...hits.options.keys()].some((group) =>
      groups.includes(facts.menu.groups[group]?.id ?? ''),
    );
  });
}

/** "A segunda pizza", "the last one": which of them, rather than what. */
function pointsAt(view: Pointing, at: number): boolean {
  const { is, ordinals } = CHANGE_PHRASES[view.locale];
  const length = ordinals.has(view.words[at] ?? '') ? 1 : is.last(view.words, at);
  const end = at + length + is.this(view.words, at + length);
  return (
    length > 0 && (linesNamed(view, end, view.words.length) !== null || end === view.words.length)
  );
}

/**
 * The length of a refusal of a whole item ("no flan", "mas sem o pudim") that begins at a token, without the item; 0
 * when none does. What follows words that order something (`after`) may be left out of that, if it is an option too.
 */
export function refusalAt(view: Pointing, at: number, after: boolean): number {
  const { words, sentence, locale } = view;
  const hits = PHRASE_BOOKS[locale].at(words, at).filter(({ kinds }) => kinds.includes('without'));
  const length = hits.at(-1)?.length ?? 0;
  if (length === 0) return 0;
  let from = at + length;
  const small = (word: string | undefined) =>
    word !== undefined &&
    (PHRASE_BOOKS[locale].of(word).includes('the') || LEXICONS[locale].articles.includes(word));
  // "No, the flan": an answer, not a refusal.
  const answers = length === 1 && PHRASE_BOOKS[locale].of(words[at] ?? '').includes('no');
  while (small(words[from])) {
    if (answers) return 0;
    from += 1;
  }
  if (sentence.tokens[from]?.before !== 'none' || sentence.tokens[at + length]?.before !== 'none')
    return 0;
  if (pointsAt(view, from)) return length;
  const mentions = (sentence.arcs[from] ?? []).flatMap((arc) =>
    arc.kind === 'menu' ? [arc.mention] : [],
  );
  const named = mentions.filter(({ whole, hits: { items } }) => whole && items.length > 0);
  const end = Math.max(...named.map((mention) => mention.end), 0);
  // "Onion rings" are no onions.
  const option = mentions
    .filter((mention) => mention.end >= end)
    .some((mention) => (after && mention.hits.options.size > 0) || canLeaveOut(view, mention));
  return named.length > 0 && !option ? length : 0;
}
