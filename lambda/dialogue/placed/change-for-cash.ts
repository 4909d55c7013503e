import { cents } from '../../domain/money.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { money, say, type Saying } from '../phrases.ts';

type Cash = Pick<OrderContents, 'payment' | 'online' | 'changeForCents' | 'totalCents'>;

/** What the courier brings back on another total; or that what was to be paid with does not cover it any more. */
export function changeSayings(before: Cash, after: Cash): Saying[] {
  const cash = before.changeForCents;
  if (after.payment !== 'cash' || after.online === true || before.totalCents === after.totalCents)
    return [];
  const { changeForCents, totalCents } = after;
  if (changeForCents !== undefined && changeForCents >= totalCents) {
    const change = money(cents(changeForCents - totalCents));
    return [say('changeNow', { cash: money(changeForCents), change })];
  }
  return cash === undefined ? [] : [say('changeDropped', { cash: money(cash) })];
}
