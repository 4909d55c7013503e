import type { Menu } from '../../../lambda/domain/menu.ts';
import type { Remark } from '../finding.ts';
import { error } from '../finding.ts';

/** A group that prices hang on has exactly one answer: else the price of a line is not known. */
export function checkPriceGroups(menu: Menu): Remark[] {
  const prices = [...menu.items, ...menu.groups.flatMap((group) => group.options)].map(
    (sold) => sold.priceCents,
  );
  const used = new Set(prices.flatMap((price) => (typeof price === 'object' ? [price.by] : [])));
  return menu.groups.flatMap((group, at) => {
    if (!used.has(group.id) || (group.min === 1 && group.max === 1)) return [];
    return [
      error(
        ['groups', at, 'max'],
        `prices hang on group "${group.id}", which takes ${group.min} to ${group.max} options`,
        'give it min 1 and max 1',
      ),
    ];
  });
}
