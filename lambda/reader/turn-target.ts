import type { Locale } from '../domain/locale.ts';
import { CHANGE_PHRASES } from './change-phrases.ts';
import type { BasketLine } from './change.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { Mention } from './mentions.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { Sentence } from './sentence.ts';

/** Tokens of a turn, from `from` to before `to`. */
export interface Range {
  from: number;
  to: number;
}

/** The lines of the basket that some words point at, and which words those are. */
export interface Target {
  lines: number[];
  /** Only so many units of the line: "a segunda" of a line of two. */
  units?: number;
  range: Range;
}

/** What pointing at lines needs to know. */
export interface Pointing {
  sentence: Sentence;
  words: readonly string[];
  locale: Locale;
  facts: MenuFacts;
  basket: readonly BasketLine[];
}

/** The longest whole name of an item that begins at a token, as the lines of the basket that have the item. */
export function linesNamed(
  { sentence, facts, basket }: Pointing,
  at: number,
  to: number,
): { end: number; lines: number[] } | null {
  let best: { end: number; lines: number[] } | null = null;
  for (const arc of sentence.arcs[at] ?? []) {
    if (arc.kind !== 'menu' || arc.end > to || arc.end <= (best?.end ?? at)) continue;
    if (cutsInto(sentence, at, arc.mention)) continue;
    const ids = new Set(arc.mention.hits.items.map(({ item }) => facts.menu.items[item]?.id));
    const lines = basket.flatMap((line, index) => (ids.has(line.item) ? [index] : []));
    if (lines.length > 0) best = { end: arc.end, lines };
  }
  return best;
}

/** "Bacon do x-bacon": read in another order it is the name itself, but that begins further on. */
const cutsInto = ({ arcs }: Sentence, at: number, { end, cost }: Mention): boolean =>
  arcs
    .slice(at + 1, end)
    .flat()
    .some(
      (arc) =>
        arc.kind === 'menu' && arc.end >= end && arc.mention.cost < cost && namesWhole(arc.mention),
    );

const namesWhole = ({ whole, hits }: Mention): boolean => whole && hits.items.length > 0;

/**
 * "The pepperoni one", "a de calabresa": the one line of the basket that has what tells it apart; where it is joined to
 * what comes before ("on the margherita", "na grande"), a choice that the item needs is enough.
 */
function lineToldApart(
  { sentence, words, locale, facts, basket }: Pointing,
  at: number,
  to: number,
  joined: boolean,
): { end: number; lines: number[] } | null {
  const is = (place: number, kind: 'the' | 'of' | 'one' | 'on') =>
    place < to && PHRASE_BOOKS[locale].of(words[place] ?? '').includes(kind);
  // "À" is written like the article.
  const on = is(at, 'on') && !is(at, 'the');
  if (!is(at, 'the') && !on) return null;
  // Not "o sabor calabresa", which is the flavour itself.
  const of = is(at + 1, 'of') && CHANGE_PHRASES[locale].is.to(words, at + 1) > 0;
  const named = of ? at + 2 : at + 1;
  for (const arc of sentence.arcs[named] ?? []) {
    if (arc.kind !== 'menu' || !arc.mention.whole || arc.end > to) continue;
    const one = is(arc.end, 'one');
    const groups = [...arc.mention.hits.options];
    const needed = (joined || on) && groups.some(([group]) => facts.isRequired(group));
    if (!of && !one && !needed) continue;
    const ids = new Set(
      groups.flatMap(([group, hits]) =>
        hits.map(({ option }) => facts.menu.groups[group]?.options[option]?.id),
      ),
    );
    const lines = basket.flatMap(({ options }, index) =>
      options.some(({ option, amount }) => amount !== 'none' && ids.has(option)) ? [index] : [],
    );
    if (lines.length === 1) return { end: one ? arc.end + 1 : arc.end, lines };
  }
  return null;
}

/** Whether an item is named whole from this very word on. */
const beginsItem = ({ sentence }: Pointing, at: number, to: number): boolean =>
  (sentence.arcs[at] ?? []).some(
    (arc) => arc.kind === 'menu' && arc.end <= to && namesWhole(arc.mention),
  );

/** Whether words name an item whole. */
const namesItem = ({ sentence }: Pointing, { from, to }: Range): boolean =>
  sentence.arcs
    .slice(from, to)
    .flat()
    .some((arc) => arc.kind === 'menu' && arc.end <= to && namesWhole(arc.mention));

function backOver(view: Pointing, at: number, from: number): number {
  const { is } = CHANGE_PHRASES[view.locale];
  let start = at;
  while (start > from && is.to(view.words, start - 1) === 1) start -= 1;
  return start;
}

function nth(
  view: Pointing,
  place: number,
  among: readonly number[] | null,
): Pick<Target, 'lines' | 'units'> {
  const lines = among ?? view.basket.map((_, index) => index);
  const [only] = lines;
  const line = lines[place - 1];
  if (line !== undefined && lines.length > 1) return { lines: [line] };
  const units = only === undefined ? 0 : (view.basket[only]?.quantity ?? 0);
  if (lines.length === 1 && only !== undefined && place <= units)
    return units > 1 ? { lines: [only], units: 1 } : { lines: [only] };
  return { lines: [] };
}

/**
 * Finds the words that point at lines: "a segunda", "the last one", "as duas", "any of them", and, with `named`, an item
 * of the basket. The answer's range takes in what joins them ("da", "on").
 */
export function findTarget(
  view: Pointing,
  range: Range,
  named: 'joined' | 'on' | 'any',
): Target | null {
  const { is, ordinals } = CHANGE_PHRASES[view.locale];
  const { words } = view;
  for (let at = range.from; at < range.to; at += 1) {
    const start = backOver(view, at, range.from);
    const place = ordinals.get(words[at] ?? '');
    const last = is.last(words, at);
    if (place !== undefined || last > 0) {
      let end = at + (place === undefined ? last : 1);
      end += is.this(words, end);
      const item = linesNamed(view, end, range.to);
      if (item) end = item.end;
      const among = item?.lines ?? null;
      const found =
        place === undefined
          ? { lines: (among ?? view.basket.map((_, index) => index)).slice(-1) }
          : nth(view, place, among);
      return { ...found, range: { from: start, to: end } };
    }
    // "An everything burger" is no word of all of them.
    const all = beginsItem(view, at, range.to) ? 0 : is.all(words, at);
    if (all > 0 && view.basket.length > 0 && at + all <= range.to) {
      // "Either pizza" is none of the burgers.
      const item = linesNamed(view, at + all, range.to);
      const lines = item?.lines ?? view.basket.map((_, index) => index);
      return { lines, range: { from: start, to: item?.end ?? at + all } };
    }
  }
  for (let at = range.from; at < range.to; at += 1) {
    const joint =
      at > range.from && (is.to(words, at - 1) > 0 || is.for(words, at - 1) > 0) ? at - 1 : at;
    const orders = namesItem(view, { from: range.from, to: joint });
    const told =
      named !== 'on' || !orders ? lineToldApart(view, at, range.to, joint < at && !orders) : null;
    if (told) return { lines: told.lines, range: { from: joint, to: told.end } };
    const item = linesNamed(view, at, range.to);
    const start = backOver(view, at, range.from);
    // An article alone joins nothing: "o pudim e a cerveja".
    const joins = words.slice(start, at).map((word) => PHRASE_BOOKS[view.locale].of(word));
    const joined =
      start > range.from &&
      joins.some((kinds) => (named === 'on' ? kinds.includes('on') : !kinds.includes('the')));
    if (item && (named === 'any' || joined))
      return { lines: item.lines, range: { from: start, to: item.end } };
    // "Suco de laranja": what is within a name is no name of its own.
    if (item) at = item.end - 1;
  }
  return null;
}
