import { onSale } from '../../domain/choices.ts';
import type { Line } from '../../domain/line.ts';
import type { Order } from '../../domain/order.ts';
import { priceOfLines } from '../../domain/price.ts';
import { wallTime, weekdayOf } from '../../domain/zoned-time.ts';
import { describeLines } from '../describe.ts';
import { money, say, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';
import { readerOf } from '../readers.ts';
import { applyChanges } from './basket.ts';
import { unavailable } from './unavailable.ts';

/** "O de sempre", "o mesmo de sexta": that order again, with what has changed since said first, and a yes asked. */
export function usual(
  step: Step,
  { weekday, but }: { weekday?: number; but?: string },
  facts: Facts,
): Step {
  const order = facts.orders.find(
    (each) => weekday === undefined || placedOn(each, weekday, facts),
  );
  if (!order) return go(step, [say(weekday === undefined ? 'noUsual' : 'noOrderThatDay')]);
  const { menu } = facts.book;
  const { lines } = order.contents;
  const left = lines.filter((line) => onSale(line, menu));
  if (left.length === 0) return go(step, [say('usualGone')]);
  const wanted = but === undefined ? left : different(left, but, facts);
  if (!wanted) return go(step, [say('notOnMenu', { words: but ?? '' })]);
  return go(
    step,
    [
      ...lines.filter((line) => !onSale(line, menu)).map((line) => unavailable(line, facts)),
      ...newPrice(order, left.length === lines.length, facts),
      say('usual', { lines: describeLines(wanted, menu, facts.locale) }),
    ],
    { pending: { kind: 'usual', lines: wanted } },
  );
}

/** The lines with what was to be different; undefined when that was not understood. */
function different(lines: Line[], but: string, facts: Facts): Line[] | undefined {
  const { changes, sure } = readerOf(facts.book.menu, facts.locale).readTurn(but, {
    basket: lines,
  });
  return sure && changes.length > 0 ? applyChanges(lines, changes, facts) : undefined;
}

function newPrice({ contents }: Order, whole: boolean, { book }: Facts): Saying[] {
  if (!whole) return [];
  const now = priceOfLines(contents.lines, book.menu);
  return now === contents.itemsCents
    ? []
    : [say('usualNewPrice', { before: money(contents.itemsCents), now: money(now) })];
}

function placedOn({ placedAt }: Order, weekday: number, { book }: Facts): boolean {
  return weekdayOf(wallTime(new Date(placedAt), book.shop.timeZone)) === weekday;
}
