import type { Line, LineOption } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { MenuItem, OptionGroup, Price } from './menu.ts';
import { addCents, cents, roundedCents, timesCents, ZERO, type Cents } from './money.ts';

/** A line names an item or option that this menu does not have: the basket is older than the menu. */
export class NotOnMenuError extends Error {
  override readonly name = 'NotOnMenuError';
}

/** What a line costs, and what that is made of. */
export type LinePrice = UnitPrice | WeighedPrice;

/** A unit is `baseCents` and all `parts`; so many units are `totalCents`. */
interface UnitPrice {
  kind: 'units';
  item: string;
  quantity: number;
  /** The item itself; of a combo, all that belongs to it. */
  baseCents: Cents;
  parts: PricePart[];
  unitCents: Cents;
  totalCents: Cents;
}

/** So many grams or millilitres at the price of a thousand, rounded to the cent. */
interface WeighedPrice {
  kind: 'weighed';
  item: string;
  unit: 'g' | 'ml';
  quantity: number;
  pricePerThousandCents: Cents;
  totalCents: Cents;
}

export type PricePart =
  /** An option, `count` times; options that cost nothing are no parts. */
  | { kind: 'option'; group: string; option: string; count: number; cents: Cents }
  /** Options that share the unit: `cents` is the average of theirs, half a cent rounded up, or the highest. */
  | {
      kind: 'shared';
      group: string;
      rule: 'average' | 'highest';
      shares: { option: string; cents: Cents }[];
      cents: Cents;
    };

/**
 * What a line costs by this menu, all its units together, and why.
 *
 * A unit costs its item's price, plus its options', plus the default of each group not chosen from.
 * Of a group whose options share the unit (halves), the average of the shares' prices, half a cent
 * rounded up, or the highest where the shop says so. Options taken out, and those that the item
 * includes, cost nothing, unless extra is asked of them: that is one portion.
 */
export function linePrice(line: Line, menu: MenuIndex): LinePrice {
  const item = menu.item(line.item);
  if (!item) throw new NotOnMenuError(`no item "${line.item}" on this menu`);
  const { item: id, quantity } = line;
  if (item.pricePerThousandCents !== undefined) {
    const pricePerThousandCents = cents(item.pricePerThousandCents);
    return {
      kind: 'weighed',
      item: id,
      unit: item.unit === 'ml' ? 'ml' : 'g',
      quantity,
      pricePerThousandCents,
      totalCents: roundedCents(pricePerThousandCents * quantity, 1000),
    };
  }
  const chosen = withDefaults(line.options, item, menu);
  const baseCents = priceBy(item.priceCents, chosen);
  const parts = menu.groupsOf(item).flatMap((group) => partsOf(group, item, chosen, menu));
  const unitCents = addCents(baseCents, ...parts.map((part) => part.cents));
  const totalCents = timesCents(unitCents, quantity);
  return { kind: 'units', item: id, quantity, baseCents, parts, unitCents, totalCents };
}

function withDefaults(options: LineOption[], item: MenuItem, menu: MenuIndex): LineOption[] {
  const unsaid = menu.groupsOf(item).flatMap((group): LineOption[] => {
    const said = options.some((each) => each.group === group.id && each.amount !== 'none');
    return said || group.default === undefined
      ? []
      : [{ group: group.id, option: group.default, amount: 'regular' }];
  });
  return [...options, ...unsaid];
}

function partsOf(
  group: OptionGroup,
  item: MenuItem,
  chosen: LineOption[],
  menu: MenuIndex,
): PricePart[] {
  const own = chosen.filter((each) => each.group === group.id && each.amount !== 'none');
  const prices = own.map((each) => {
    const option = menu.option(group.id, each.option);
    if (!option) throw new NotOnMenuError(`no option "${each.option}" in "${group.id}"`);
    const count = each.count ?? 1;
    const included = item.includes?.includes(each.option) === true && each.amount !== 'extra';
    const portion = included ? ZERO : priceBy(option.priceCents, chosen);
    return { option: each.option, count, cents: timesCents(portion, count) };
  });
  if (group.shares === true && prices.length > 1) {
    const shares = prices.map(({ option, cents }) => ({ option, cents }));
    const rule = group.sharedPrice ?? 'average';
    return [{ kind: 'shared', group: group.id, rule, shares, cents: sharedPrice(rule, shares) }];
  }
  return prices
    .filter((price) => price.cents > 0)
    .map((price): PricePart => ({ kind: 'option', group: group.id, ...price }));
}

function sharedPrice(rule: 'average' | 'highest', shares: { cents: Cents }[]): Cents {
  const prices = shares.map((share) => share.cents);
  return rule === 'highest'
    ? cents(Math.max(...prices))
    : roundedCents(addCents(...prices), prices.length);
}

/** A price that hangs on another group's option takes the first chosen there; unchosen is nothing yet. */
function priceBy(price: Price | undefined, chosen: LineOption[]): Cents {
  if (price === undefined) return ZERO;
  if (typeof price === 'number') return cents(price);
  const by = chosen.find((each) => each.group === price.by && each.amount !== 'none');
  return cents((by && price.cents[by.option]) ?? 0);
}
