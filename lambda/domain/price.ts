import type { Line, LineOption } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import type { MenuItem, OptionGroup, Price } from './menu.ts';
import { addCents, cents, roundedCents, timesCents, ZERO, type Cents } from './money.ts';

/** A line names an item or option that this menu does not have: the basket is older than the menu. */
export class NotOnMenuError extends Error {
  override readonly name = 'NotOnMenuError';
}

/**
 * What a line costs by this menu, all its units together.
 *
 * A unit costs its item's price, plus its options', plus the default of each group not chosen from.
 * Of a group whose options share the unit (halves), the average of the shares' prices, half a cent
 * rounded up, or the highest where the shop says so. Options taken out, and those that the item
 * includes, cost nothing, unless extra is asked of them: that is one portion.
 */
export function priceOfLine(line: Line, menu: MenuIndex): Cents {
  const item = menu.item(line.item);
  if (!item) throw new NotOnMenuError(`no item "${line.item}" on this menu`);
  if (item.pricePerThousandCents !== undefined)
    return roundedCents(item.pricePerThousandCents * line.quantity, 1000);
  const chosen = withDefaults(line.options, item, menu);
  const parts = menu.groupsOf(item).map((group) => priceOfGroup(group, item, chosen, menu));
  return timesCents(addCents(priceBy(item.priceCents, chosen), ...parts), line.quantity);
}

export const priceOfLines = (lines: readonly Line[], menu: MenuIndex): Cents =>
  addCents(...lines.map((line) => priceOfLine(line, menu)));

function withDefaults(options: LineOption[], item: MenuItem, menu: MenuIndex): LineOption[] {
  const unsaid = menu.groupsOf(item).flatMap((group): LineOption[] => {
    const said = options.some((each) => each.group === group.id && each.amount !== 'none');
    return said || group.default === undefined
      ? []
      : [{ group: group.id, option: group.default, amount: 'regular' }];
  });
  return [...options, ...unsaid];
}

function priceOfGroup(group: OptionGroup, item: MenuItem, chosen: LineOption[], menu: MenuIndex) {
  const own = chosen.filter((each) => each.group === group.id && each.amount !== 'none');
  const prices = own.map((each) => {
    const option = menu.option(group.id, each.option);
    if (!option) throw new NotOnMenuError(`no option "${each.option}" in "${group.id}"`);
    const included = item.includes?.includes(each.option) === true && each.amount !== 'extra';
    return included ? ZERO : timesCents(priceBy(option.priceCents, chosen), each.count ?? 1);
  });
  if (group.shares !== true || prices.length < 2) return addCents(...prices);
  return group.sharedPrice === 'highest'
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
