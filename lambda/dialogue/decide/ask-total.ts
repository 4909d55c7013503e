import { missingChoice } from '../../domain/choices.ts';
import { cents } from '../../domain/money.ts';
import { priceOfLines } from '../../domain/price.ts';
import { totalsOf } from '../../domain/totals.ts';
import { describeLines } from '../describe.ts';
import { money, orderNumber, say, series, type Saying } from '../phrases.ts';
import { amended } from '../placed/amend.ts';
import { isCalledOff } from '../placed/placed-orders.ts';
import type { Session } from '../session.ts';
import { moneyOf } from './fees.ts';
import { answer, go, type Facts, type Step } from './step.ts';

/** "Quanto deu?": what is to be paid, as far as it is known; with nothing being ordered, of the order just placed. */
export function askTotal(step: Step, facts: Facts): Step {
  const { session } = step;
  const { book, locale, order } = facts;
  const { basket } = session;
  if (basket.length === 0)
    return answer(
      step,
      order && !isCalledOff(order) && order.status !== 'cancelled'
        ? say('placedTotal', {
            number: orderNumber(order.number),
            total: money(order.contents.totalCents),
          })
        : say('basketEmpty'),
    );
  const changed = amended(session, facts);
  if (changed) return go(step, [say('whyTotal', { total: money(changed.totalCents) })]);
  const lines = describeLines(basket, book.menu, locale);
  if (basket.some((line) => missingChoice(line, book.menu)))
    return go(step, [say('basketSoFar', { lines })]);
  const { draft, profile } = session;
  const isFeeKnown = draft.pickUp === true || profile.address !== undefined;
  const sum = sumOf(session, facts);
  if (sum.parts.length > 0)
    return go(step, [
      say('basketSoFar', { lines }),
      say('totalWith', { parts: series(sum.parts), total: money(sum.totalCents) }),
      ...(isFeeKnown ? [] : [say('feeToCome')]),
    ]);
  return isFeeKnown
    ? go(step, [say('basketSoFar', { lines }), say('whyTotal', { total: money(sum.totalCents) })])
    : go(step, [say('basketTotal', { lines, total: money(priceOfLines(basket, book.menu)) })]);
}

/** The total, with what is added to the items and taken off them. */
function sumOf(session: Session, facts: Facts) {
  const { feeCents, tipCents, discountCents } = moneyOf(session, facts);
  const parts: Saying[] = [
    ...(feeCents > 0 ? [say('totalFee', { fee: money(feeCents) })] : []),
    ...(tipCents > 0 ? [say('totalTip', { tip: money(tipCents) })] : []),
    ...(discountCents > 0 ? [say('totalDiscount', { discount: money(discountCents) })] : []),
  ];
  const order = { lines: session.basket, feeCents, tipCents, discountCents };
  return { parts, totalCents: cents(totalsOf(order, facts.book.menu).totalCents) };
}
