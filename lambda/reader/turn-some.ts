import { CHANGE_PHRASES } from './change-phrases.ts';
import { LEXICONS } from './lexicon.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { Pointing, Range } from './turn-target.ts';
import { linesNamed } from './turn-target.ts';
import { hasContent } from './turn-text.ts';

/** Some units of a line of the basket, which one of `lines`: "uma delas", "one of the pizzas". */
export interface Some {
  count: number;
  lines: number[];
  /** The words that say so, with what joins them ("de uma delas", "on one of them"). */
  range: Range;
}

function joinedFrom(view: Pointing, at: number, from: number): number {
  if (at <= from || CHANGE_PHRASES[view.locale].is.to(view.words, at - 1) !== 1) return at;
  const word = view.words[at - 1] ?? '';
  const kinds = PHRASE_BOOKS[view.locale].of(word);
  const joins = !kinds.some((kind) => kind === 'the' || kind === 'with' || kind === 'order');
  return joins && !LEXICONS[view.locale].articles.includes(word) ? at - 1 : at;
}

/** Where the item named after a number begins: "uma das pizzas", "one of the pizzas", "de uma pizza". */
function afterOf(view: Pointing, at: number, to: number): { from: number; partitive: boolean } {
  const { is } = CHANGE_PHRASES[view.locale];
  let from = at;
  while (from < to && is.to(view.words, from) === 1 && linesNamed(view, from, to) === null)
    from += 1;
  return { from, partitive: from > at };
}

/**
 * Finds words that point at some units of a line: "de uma", "uma delas", "one of the pizzas", "on one of them". A bare
 * number counts only where it is joined to what comes before, or where "com" or "sem" follows.
 */
export function someOf(view: Pointing, range: Range): Some | null {
  const book = PHRASE_BOOKS[view.locale];
  const enough = (lines: readonly number[], count: number) =>
    lines.filter((line) => (view.basket[line]?.quantity ?? 0) >= count);
  const all = view.basket.map((_, line) => line);
  for (let at = range.from; at < range.to; at += 1)
    for (const arc of view.sentence.arcs[at] ?? []) {
      if (arc.kind !== 'number' || arc.numeral.measure !== null || arc.end > range.to) continue;
      const { value: count } = arc.numeral;
      const start = joinedFrom(view, at, range.from);
      const found = (lines: readonly number[], end: number): Some => ({
        count,
        lines: enough(lines, count),
        range: { from: start, to: end },
      });
      const ofThem = book
        .at(view.words, arc.end)
        .filter(({ kinds }) => kinds.includes('ofThem'))
        .at(-1);
      if (ofThem) {
        const end = arc.end + ofThem.length;
        const item = linesNamed(view, end, range.to);
        return found(item?.lines ?? all, item?.end ?? end);
      }
      const { from, partitive } = afterOf(view, arc.end, range.to);
      const item = linesNamed(view, from, range.to);
      const larger = (lines: readonly number[]) =>
        lines.some((line) => (view.basket[line]?.quantity ?? 0) > count);
      if (item && (partitive || (start < at && larger(item.lines))))
        return found(item.lines, item.end);
      if (!larger(all)) continue;
      const ends = !hasContent(view, { from: arc.end, to: range.to });
      if (start < at && start > range.from && ends) return found(all, arc.end);
      const opens = !hasContent(view, { from: range.from, to: at });
      const scope = book.at(view.words, arc.end).flatMap(({ kinds }) => kinds);
      if (opens && (scope.includes('with') || scope.includes('without')))
        return found(
          all.filter((line) => (view.basket[line]?.quantity ?? 0) > count),
          arc.end,
        );
    }
  return null;
}
