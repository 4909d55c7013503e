import { CHANGE_PHRASES } from './change-phrases.ts';
import type { Asked } from './change.ts';
import { changesOnto } from './turn-changes.ts';
import { at } from './turn-last.ts';
import { bareCount, quantity } from './turn-quantity.ts';
import { onOne } from './turn-one.ts';
import { remove } from './turn-remove.ts';
import { replace } from './turn-replace.ts';
import type { Segment } from './turn-segments.ts';
import { someOf } from './turn-some.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { Pointing, Target } from './turn-target.ts';
import { findTarget } from './turn-target.ts';
import { hasContent, numberIn, textOf, without } from './turn-text.ts';
import type { TurnTools, Understood } from './turn-tools.ts';

type Plain = (
  tools: TurnTools,
  view: Pointing,
  text: string,
  asked: Asked | undefined,
  anew: boolean,
) => Understood;

/** Where "em vez da coca" ends: at a comma, or where one says what one wants. */
function parting(view: Pointing, from: number, to: number): number {
  for (let index = from + 1; index < to; index += 1) {
    const orders = view.sentence.arcs[index]?.some(
      (arc) => arc.kind === 'word' && arc.as === 'order',
    );
    if (orders === true || view.sentence.tokens[index]?.before === 'comma') return index;
  }
  return to;
}

/** "na verdade uma coca de dois litros": the one line of what is named after a correction. */
function corrected(view: Pointing, segment: Segment): Target | null {
  const corrects = PHRASE_BOOKS[view.locale]
    .at(view.words, segment.start)
    .some(({ kinds }) => kinds.includes('correction'));
  const target = corrects && segment.verb === 'only' ? findTarget(view, segment, 'any') : null;
  return target?.lines.length === 1 ? target : null;
}

/** "as duas", "both": whether as many lines, or units, are touched as was said. */
function isAsMany(view: Pointing, { range }: Target, touched: readonly number[]): boolean {
  const both = PHRASE_BOOKS[view.locale]
    .at(view.words, range.from)
    .some(({ kinds }) => kinds.includes('both'));
  const count = both ? 2 : numberIn(view, range)?.value;
  if (count === undefined || count < 2) return true;
  const units = touched.reduce((sum, line) => sum + (view.basket[line]?.quantity ?? 0), 0);
  return touched.length === count || units === count;
}

/** "make it a large", "na verdade quero a grande": something is put right, and no item named. */
function correctsOptions(view: Pointing, segment: Segment): boolean {
  const corrects =
    PHRASE_BOOKS[view.locale]
      .at(view.words, segment.start)
      .some(({ kinds }) => kinds.includes('correction') || kinds.includes('set')) ||
    view.sentence.arcs
      .slice(0, segment.start)
      .some((arcs) =>
        arcs.some(
          (arc) => arc.kind === 'word' && arc.as === 'correction' && arc.end === segment.start,
        ),
      );
  const names = view.sentence.arcs
    .slice(segment.from, segment.to)
    .some((arcs) =>
      arcs.some(
        (arc) => arc.kind === 'menu' && arc.mention.whole && arc.mention.hits.items.length > 0,
      ),
    );
  return corrects && !names;
}

/** "The pizza with no onions": an item of the basket, said with "the", and nothing but what is added to it or left out. */
function spokenOf(tools: TurnTools, view: Pointing, segment: Segment): Target | null {
  const target = findTarget(view, segment, 'any');
  if (!target || target.lines.length === 0) return null;
  const { from } = target.range;
  const named = view.words.slice(from, target.range.to);
  if (!named.some((word) => PHRASE_BOOKS[view.locale].of(word).includes('the'))) return null;
  if (hasContent(view, { from: segment.from, to: from })) return null;
  const said = tools.onto(without(view, segment, target.range), at(view.basket, target.lines));
  // What the item needs is said of a new one as well: "a pizza grande".
  const isExtra = (id: string) =>
    tools.facts.menu.groups.find((group) => group.id === id)?.min === 0;
  const options = said.options.flat();
  const only = said.added.length === 0 && said.unread.length === 0;
  return only && options.length > 0 && options.every(({ group }) => isExtra(group)) ? target : null;
}

/** "A large margherita pizza": an item that is named with no "the" before it is one more. */
function namesAnew({ sentence, words, locale }: Pointing, { from, to }: Segment): boolean {
  for (let at = from; at < to; at += 1) {
    if (PHRASE_BOOKS[locale].of(words[at] ?? '').includes('the')) return false;
    for (const arc of sentence.arcs[at] ?? [])
      if (arc.kind === 'menu' && arc.mention.whole && arc.mention.hits.items.length > 0)
        return true;
  }
  return false;
}

/** What one segment of a turn changes; null when it is not understood as a change. */
export function applySegment(
  tools: TurnTools,
  view: Pointing,
  segment: Segment,
  asked: Asked | undefined,
  plain: Plain,
): Understood | null {
  const { is } = CHANGE_PHRASES[view.locale];
  const text = textOf(view, segment);
  const instead = view.words.findIndex(
    (_, index) => index >= segment.from && index < segment.to && is.instead(view.words, index) > 0,
  );
  if (instead === segment.from) {
    const from = instead + is.instead(view.words, instead);
    const to = parting(view, from, segment.to);
    const swapped =
      to > from && replace(tools, view, { from, to }, { from: to, to: segment.to }, asked);
    if (swapped) return swapped;
  }
  if (instead > segment.from) {
    const after = { from: instead + is.instead(view.words, instead), to: segment.to };
    const swapped = replace(tools, view, after, { from: segment.from, to: instead }, asked);
    if (swapped) return swapped;
  }
  switch (segment.verb) {
    case 'remove':
      return remove(tools, view, segment, asked);
    case 'replace': {
      for (let index = segment.to - 1; index >= segment.from; index -= 1) {
        const length = is.for(view.words, index);
        if (length === 0) continue;
        const swapped = replace(
          tools,
          view,
          { from: segment.from, to: index },
          { from: index + length, to: segment.to },
          asked,
        );
        if (swapped) return swapped;
      }
      break;
    }
    case 'only':
    case 'more':
      if (bareCount(view, segment)) {
        const counted = quantity(view, segment, asked, segment.verb === 'more');
        if (counted) return counted;
      }
      break;
    case 'set':
    case 'put':
    case 'none':
      break;
  }
  const some = segment.verb === 'more' ? null : someOf(view, segment);
  if (some) {
    const part = onOne(tools, view, without(view, segment, some.range), some.lines, some.count);
    if (part) return part;
  }
  const verbless = segment.verb === 'none' || segment.verb === 'only';
  const target =
    corrected(view, segment) ??
    (segment.verb === 'none' ? spokenOf(tools, view, segment) : null) ??
    findTarget(view, segment, verbless ? 'on' : segment.verb === 'set' ? 'any' : 'joined');
  if (target && target.lines.length > 0) {
    const saying = segment.verb === 'more' ? { from: segment.start, to: segment.to } : segment;
    const rest = without(view, saying, target.range);
    const count = numberIn(view, { from: target.range.to, to: segment.to });
    const onto = tools.onto(rest, at(view.basket, target.lines));
    const options = onto.options.some((each) => each.length > 0);
    if (options) {
      const touched = target.lines.filter((_, index) => (onto.options[index] ?? []).length > 0);
      const only = {
        ...onto,
        options: onto.options.filter((each) => each.length > 0),
        quantities: [],
      };
      return {
        changes: changesOnto(only, touched, target.units),
        sure: onto.sure && isAsMany(view, target, touched),
        unread: onto.unread,
      };
    }
    if (count && segment.verb === 'set')
      return {
        changes: [{ kind: 'quantity', line: target.lines.at(-1) ?? 0, quantity: count.value }],
        sure: true,
        unread: [],
      };
  }
  if (segment.verb === 'set' && bareCount(view, segment)) {
    const counted = quantity(view, segment, asked, false);
    if (counted) return counted;
  }
  if (asked?.line === undefined && correctsOptions(view, segment)) {
    const one = onOne(tools, view, text, [...view.basket.keys()]);
    if (one) return one;
  }
  const whole =
    segment.verb === 'more' || segment.verb === 'only'
      ? textOf(view, { from: segment.start, to: segment.to })
      : text;
  if (whole.trim() === '') return null;
  const anew = segment.verb !== 'set' && segment.verb !== 'only' && namesAnew(view, segment);
  const understood = plain(tools, view, whole, asked, anew);
  return understood.changes.length > 0 || understood.unread.length > 0 ? understood : null;
}
