import type { Arc } from './arcs.ts';
import type { Asked } from './change.ts';
import { LEXICONS } from './lexicon.ts';
import type { Numeral } from './numerals.ts';
import type { Pointing, Range, Target } from './turn-target.ts';
import { findTarget, linesNamed } from './turn-target.ts';
import { numberIn } from './turn-text.ts';
import type { Understood } from './turn-tools.ts';

/** Says anew how many of a line, or how many more: "só uma", "mais duas cocas". */
export function quantity(
  view: Pointing,
  segment: Range,
  asked: Asked | undefined,
  more: boolean,
): Understood | null {
  const count = numberIn(view, segment);
  let named: Target | null = findTarget(view, segment, 'any');
  if (named && named.lines.length === 0) named = null;
  const line = named?.lines.at(-1) ?? asked?.line ?? view.basket.length - 1;
  const old = view.basket[line];
  if (!old || (!count && !more)) return null;
  // "I have a …" counts nothing; "deixa uma" does.
  const word = count && view.words[count.at];
  if (!more && count?.article === true && !Object.hasOwn(LEXICONS[view.locale].numbers, word ?? ''))
    return null;
  const value = count?.value ?? 1;
  const sure = named === null ? true : named.lines.length === 1;
  return {
    changes: [{ kind: 'quantity', line, quantity: more ? old.quantity + value : value }],
    sure,
    unread: [],
  };
}

/** More units of one thing than anybody orders. */
const MANY = 20;

/** "Quinhentos", of an item that is had in 300 and 500. */
function isSize(arc: Extract<Arc, { kind: 'menu' }>, { end, value }: Numeral): boolean {
  const { whole, hits } = arc.mention;
  return arc.end > end || (arc.end === end && hits.options.size > 0 && (whole || value > MANY));
}

/** Only a number, and what it counts, is said: no option and no other item. */
export function bareCount(view: Pointing, range: Range): boolean {
  for (let index = range.from; index < range.to;) {
    const named = linesNamed(view, index, range.to);
    const arcs = view.sentence.arcs[index] ?? [];
    const number = arcs.find((arc) => arc.kind === 'number');
    // "dois litros", "a two liter": a size.
    if (arcs.some((arc) => arc.kind === 'number' && arc.numeral.measure !== null)) return false;
    if (number && arcs.some((arc) => arc.kind === 'menu' && isSize(arc, number.numeral)))
      return false;
    if (named) index = named.end;
    else if (number) index = number.end;
    else if (arcs.some((arc) => arc.kind === 'word') && !arcs.some((arc) => arc.kind === 'menu'))
      index += 1;
    else return false;
  }
  return true;
}
