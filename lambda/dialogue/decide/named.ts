import type { Line } from '../../domain/line.ts';
import { nameOf } from '../../domain/menu-index.ts';
import { describeLine, describeOptions } from '../describe.ts';
import { say, series, type Value } from '../phrases.ts';
import type { Facts } from './step.ts';

/** One of it without its count: "pizza (calabresa)". */
export function named(line: Line, { book, locale }: Facts): Value {
  const item = book.menu.item(line.item);
  const counted = item?.unit === 'g' || item?.unit === 'ml' || line.quantity > 1;
  if (!item || counted) return describeLine(line, book.menu, locale);
  const options = describeOptions(line, line.options, book.menu, locale);
  const name = nameOf(item, locale);
  return options.length === 0
    ? name
    : say('lineWith', { line: name, options: series(options, 'comma') });
}
