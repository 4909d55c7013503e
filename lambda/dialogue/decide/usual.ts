import { onSale } from '../../domain/choices.ts';
import type { Line } from '../../domain/line.ts';
import { priceOfLines } from '../../domain/price.ts';
import { describeLines } from '../describe.ts';
import { money, say, type Saying } from '../phrases.ts';
import { lackingIn } from '../lacking-in.ts';
import type { UsualOrder } from '../usual-order.ts';
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
  const before = facts.usual;
  if (!before) return go(step, [say(weekday === undefined ? 'noUsual' : 'noOrderThatDay')]);
  const { menu } = facts.book;
  const { lines } = before.order.contents;
  const left = lines.filter((line) => onSale(line, menu));
  if (left.length === 0) return go(step, [say('usualGone')]);
  const other = but === undefined ? undefined : different(left, but, facts);
  const wanted = other ?? left;
  const changed = other !== undefined || left.length < lines.length;
  return go(
    step,
    [
      ...lines
        .filter((line) => !onSale(line, menu))
        .map((line) => unavailable(line, facts, before.menu)),
      ...newPrice(before, left, facts),
      ...(but !== undefined && !other ? [asItWas(but, left, facts)] : []),
      say(changed ? 'usualNow' : 'usual', { lines: describeLines(wanted, menu, facts.locale) }),
    ],
    { pending: { kind: 'usual', lines: wanted, ...(changed && { changed }) } },
  );
}

/** The lines with what was to be different; undefined when that was not understood. */
function different(lines: Line[], but: string, facts: Facts): Line[] | undefined {
  const { changes, sure } = readerOf(facts.book.menu, facts.locale).readTurn(but, {
    basket: lines,
  });
  return sure && changes.length > 0 ? applyChanges(lines, changes, facts) : undefined;
}

/** Nothing of it has what was to be left out; else what was to be different was not understood. */
function asItWas(but: string, basket: Line[], { book, locale }: Facts): Saying {
  const lacking = lackingIn(but, [], { basket }, book.menu, locale);
  return lacking?.kind === 'leaveOutNothing'
    ? say('nothingHasIt', { words: lacking.words })
    : say('notUnderstood');
}

/** What can still be had cost another sum then. */
function newPrice({ order, menu }: UsualOrder, left: readonly Line[], { book }: Facts): Saying[] {
  const [then, now] = [priceOfLines(left, menu), priceOfLines(left, book.menu)];
  const whole = left.length === order.contents.lines.length;
  return now === then
    ? []
    : [
        say(whole ? 'usualNewPrice' : 'usualRestNewPrice', {
          before: money(then),
          now: money(now),
        }),
      ];
}
