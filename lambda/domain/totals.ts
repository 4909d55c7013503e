import type { Line } from './line.ts';
import { linePrice, type LinePrice } from './line-price.ts';
import type { MenuIndex } from './menu-index.ts';
import { addCents, cents, type Cents } from './money.ts';

/** What a total is made of: lines and fee and tip are added, the discount is taken off. */
export interface Totals {
  lines: LinePrice[];
  itemsCents: Cents;
  feeCents: Cents;
  discountCents: Cents;
  tipCents: Cents;
  totalCents: Cents;
}

/**
 * The total of an order, explained.
 * @throws NotOnMenuError
 * @throws RangeError when the discount is more than what it lowers; a tip is never lowered.
 */
export function totalsOf(
  order: { lines: readonly Line[]; feeCents: Cents; discountCents: Cents; tipCents: Cents },
  menu: MenuIndex,
): Totals {
  const { feeCents, discountCents, tipCents } = order;
  const lines = order.lines.map((line) => linePrice(line, menu));
  const itemsCents = addCents(...lines.map((line) => line.totalCents));
  const before = addCents(itemsCents, feeCents);
  if (discountCents > before)
    throw new RangeError(`a discount of ${discountCents} cents off ${before}`);
  const totalCents = cents(before - discountCents + tipCents);
  return { lines, itemsCents, feeCents, discountCents, tipCents, totalCents };
}
