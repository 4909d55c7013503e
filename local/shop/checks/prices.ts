import type { Menu, MenuItem, OptionGroup, Price } from '../../../lambda/domain/menu.ts';
import type { Path, Remark } from '../finding.ts';
import { error } from '../finding.ts';

/** Everything that is sold has a price, and a table of prices has a row for each option it hangs on. */
export function checkPrices(menu: Menu): Remark[] {
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  const groupsOf = (item: MenuItem) => (item.groups ?? []).flatMap((id) => groups.get(id) ?? []);
  const items = menu.items.flatMap((item, at) => {
    const path = ['items', at];
    return [
      ...priced(item, groupsOf(item), path),
      ...table(item.priceCents, [...path, 'priceCents'], groups),
      ...carried(item.priceCents, item, [...path, 'priceCents']),
    ];
  });
  const options = menu.groups.flatMap((group, at) =>
    group.options.flatMap((option, index) => {
      const path = ['groups', at, 'options', index, 'priceCents'];
      const sellers = menu.items.filter((item) => item.groups?.includes(group.id));
      return [
        ...table(option.priceCents, path, groups),
        ...sellers.flatMap((item) => carried(option.priceCents, item, path)),
      ];
    }),
  );
  return [...items, ...options];
}

function priced(item: MenuItem, groups: OptionGroup[], path: Path): Remark[] {
  const weighed = item.unit === 'g' || item.unit === 'ml';
  if (weighed && item.pricePerThousandCents === undefined)
    return [
      error(
        path,
        `"${item.id}" is sold by ${item.unit}, and has no pricePerThousandCents`,
        `give pricePerThousandCents, the price of a ${item.unit === 'g' ? 'kilo' : 'litre'} in cents`,
      ),
    ];
  if (!weighed && item.pricePerThousandCents !== undefined)
    return [
      error(
        [...path, 'pricePerThousandCents'],
        `"${item.id}" has a price by weight, and is sold by the piece`,
        'add "unit": "g" (or "ml"), or give priceCents instead',
      ),
    ];
  const byOption = groups.some(
    (group) => group.min >= 1 && group.options.every((option) => option.priceCents !== undefined),
  );
  if (weighed || item.priceCents !== undefined || byOption) return [];
  return [
    error(
      path,
      `"${item.id}" has no price`,
      'give priceCents, or a price to every option of a group with min 1 or more',
    ),
  ];
}

/** The rows of a price table are the options of the group it hangs on: none missing, none too many. */
function table(
  price: Price | undefined,
  path: Path,
  groups: ReadonlyMap<string, OptionGroup>,
): Remark[] {
  if (price === undefined || typeof price === 'number') return [];
  const group = groups.get(price.by);
  if (!group)
    return [
      error([...path, 'by'], `no group "${price.by}" in this menu`, 'name a group of the item'),
    ];
  const options = group.options.map((option) => option.id);
  const rows = Object.keys(price.cents);
  return [
    ...options
      .filter((option) => !rows.includes(option))
      .map((option) =>
        error(
          [...path, 'cents'],
          `no price for "${option}" of group "${price.by}"`,
          `add "${option}": its price in cents`,
        ),
      ),
    ...rows
      .filter((row) => !options.includes(row))
      .map((row) =>
        error(
          [...path, 'cents', row],
          `group "${price.by}" has no option "${row}"`,
          `take it out, or use one of ${options.join(', ')}`,
        ),
      ),
  ];
}

/** A price that hangs on a group needs that group on the item, answered exactly once. */
function carried(price: Price | undefined, item: MenuItem, path: Path): Remark[] {
  if (price === undefined || typeof price === 'number' || item.groups?.includes(price.by))
    return [];
  return [
    error(
      [...path, 'by'],
      `"${item.id}" is priced by "${price.by}", and has no such group`,
      `add "${price.by}" to the groups of "${item.id}", or price it otherwise`,
    ),
  ];
}
