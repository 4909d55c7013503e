import { missingChoice } from './choices.ts';
import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { MenuOption } from './menu.ts';
import { cents, type Cents } from './money.ts';
import { priceOfLine } from './price.ts';

/** What a line costs as far as it is said: one price, one for each option still to be chosen, or the least it can be. */
export type PriceRange =
  | { kind: 'one'; cents: Cents }
  | { kind: 'each'; prices: { option: MenuOption; cents: Cents }[] }
  | { kind: 'from'; cents: Cents };

/** More prices than these are not told one by one. */
const MOST_PRICES = 4;

export function priceRange(line: Line, menu: MenuIndex): PriceRange {
  const group = missingChoice(line, menu);
  if (!group) return { kind: 'one', cents: priceOfLine(line, menu) };
  const prices = group.options
    .filter((option) => option.available !== false)
    .map((option) => {
      const chosen = { group: group.id, option: option.id, amount: 'regular' as const };
      return { option, range: priceRange({ ...line, options: [...line.options, chosen] }, menu) };
    });
  const least = cents(Math.min(...prices.map(({ range }) => leastOf(range))));
  const settled = prices.every(({ range }) => range.kind === 'one');
  const same = prices.every(({ range }) => leastOf(range) === least);
  if (settled && same) return { kind: 'one', cents: least };
  return settled && prices.length <= MOST_PRICES
    ? {
        kind: 'each',
        prices: prices.map(({ option, range }) => ({ option, cents: leastOf(range) })),
      }
    : { kind: 'from', cents: least };
}

function leastOf(range: PriceRange): Cents {
  return range.kind === 'each'
    ? cents(Math.min(...range.prices.map((each) => each.cents)))
    : range.cents;
}
