import { isValidOn } from '../../domain/coupon.ts';
import { cents } from '../../domain/money.ts';
import type { Coupon } from '../../domain/shop.ts';
import { money, say, series, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** The coupons that the shop lets be told (`tell`), of those that hold today and for this customer. */
export function askPromotions(step: Step, { book, now }: Facts): Step {
  const { shop } = book;
  const { ordersPlaced = 0 } = step.session.profile;
  const told = shop.coupons.filter(
    (coupon) =>
      coupon.tell &&
      isValidOn(coupon, now, shop.timeZone) &&
      (coupon.firstOrderOnly !== true || ordersPlaced === 0),
  );
  return go(step, [
    told.length === 0
      ? say('noPromotions')
      : say('promotions', { coupons: series(told.map(promotion)) }),
  ]);
}

function promotion(coupon: Coupon): Saying {
  const { code, minimumCents = 0, firstOrderOnly } = coupon;
  const off = discount(coupon);
  if (firstOrderOnly === true) return say('promotionFirst', { code, off });
  return minimumCents > 0
    ? say('promotionFrom', { code, off, minimum: money(cents(minimumCents)) })
    : say('promotion', { code, off });
}

function discount(coupon: Coupon): Saying {
  switch (coupon.kind) {
    case 'percent':
      return say('offPercent', { percent: coupon.percent });
    case 'amount':
      return say('offAmount', { amount: money(cents(coupon.amountCents)) });
    case 'freeDelivery':
      return say('offDelivery');
  }
}
