import type { ShopFile } from '../../../lambda/domain/shop.ts';
import { WEEKDAYS } from '../../../lambda/domain/shop-terms.ts';
import type { Remark } from '../finding.ts';
import { error, warning } from '../finding.ts';

/** Opening spans run forwards within their day, and some day has one. */
export function checkHours(shop: ShopFile): Remark[] {
  const spans = WEEKDAYS.flatMap((day) =>
    (shop.hours[day] ?? []).map((span, index) => ({ ...span, path: ['hours', day, index] })),
  );
  if (spans.length === 0)
    return [warning(['hours'], 'the shop never opens', 'give at least one day its hours')];
  return spans.flatMap((span) => {
    if (span.to > '24:00')
      return [error([...span.path, 'to'], `a day ends at 24:00, not ${span.to}`, 'write 24:00')];
    if (span.from >= span.to)
      return [
        error(
          span.path,
          `opens at ${span.from} and closes at ${span.to}`,
          'close after opening; over midnight, end at 24:00 and go on from 00:00 the next day',
        ),
      ];
    return [];
  });
}
