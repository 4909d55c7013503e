import { applyCoupon } from '../../domain/coupon.ts';
import { areaById } from '../../domain/delivery-area.ts';
import { cents, ZERO, type Cents } from '../../domain/money.ts';
import type { Session } from '../session.ts';
import type { Facts } from './step.ts';

/** What delivery costs; nothing for pick-up, or before the address is known. */
export function feeOf({ draft, profile }: Session, { book }: Pick<Facts, 'book'>): Cents {
  if (draft.pickUp === true || !profile.address) return ZERO;
  return cents(areaById(book.shop, profile.address.area)?.feeCents ?? 0);
}

/** What is added to and taken off the items. A coupon that no longer applies takes nothing off. */
export function moneyOf(session: Session, facts: Facts) {
  const { draft, basket, profile } = session;
  const feeCents = feeOf(session, facts);
  const coupon =
    draft.coupon === undefined
      ? undefined
      : applyCoupon(draft.coupon, facts.book.shop, {
          lines: basket,
          menu: facts.book.menu,
          feeCents,
          firstOrder: (profile.ordersPlaced ?? 0) === 0,
          now: facts.now,
        });
  return {
    feeCents,
    discountCents: coupon?.refused === undefined ? (coupon?.discountCents ?? ZERO) : ZERO,
    tipCents: cents(draft.tipCents ?? 0),
  };
}
