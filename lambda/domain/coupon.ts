import { foldText } from './fold.ts';
import type { Line } from './line.ts';
import type { MenuIndex } from './menu-index.ts';
import { cents, roundedCents, type Cents } from './money.ts';
import { priceOfLines } from './price.ts';
import type { Coupon, Shop } from './shop.ts';
import { WEEKDAYS, type Weekday } from './shop-terms.ts';
import { isoDay, wallTime } from './zoned-time.ts';

/** What a coupon looks at in an order that is about to be placed. */
export interface CouponFacts {
  lines: readonly Line[];
  menu: MenuIndex;
  /** 0 for pick-up. */
  feeCents: Cents;
  firstOrder: boolean;
  now: Date;
}

/** What a coupon takes off, or why it takes nothing off, with what would have to be different. */
export type CouponResult =
  | { refused?: undefined; code: string; discountCents: Cents }
  | { refused: 'unknown' }
  /** Days as `2026-12-31`. */
  | { refused: 'expired'; code: string; validUntil: string }
  | { refused: 'notYet'; code: string; validFrom: string }
  | { refused: 'notToday'; code: string; weekdays: Weekday[] }
  | { refused: 'notFirst'; code: string }
  /** Ids of the items and categories it is for. */
  | { refused: 'noItem'; code: string; items: string[]; categories: string[] }
  | { refused: 'minimum'; code: string; minimumCents: Cents; missingCents: Cents }
  /** Free delivery of what is not delivered, or is delivered for nothing. */
  | { refused: 'noFee'; code: string };

/** By which codes are compared: "Bem-vindo" is "BEMVINDO". */
export const couponKey = (code: string): string => foldText(code).replaceAll(' ', '');

/** What a coupon of the shop does for an order. `code` in the answer is as the shop writes it. */
export function applyCoupon(
  given: string,
  shop: Pick<Shop, 'coupons' | 'timeZone'>,
  facts: CouponFacts,
): CouponResult {
  const coupon = shop.coupons.find((each) => couponKey(each.code) === couponKey(given));
  if (!coupon) return { refused: 'unknown' };
  const { code, minimumCents = 0, items = [], categories = [] } = coupon;
  const untimely = notNow(coupon, facts.now, shop.timeZone);
  if (untimely) return untimely;
  if (coupon.firstOrderOnly === true && !facts.firstOrder) return { refused: 'notFirst', code };
  const lowered = facts.lines.filter((line) => isFor(coupon, line, facts.menu));
  if (lowered.length === 0) return { refused: 'noItem', code, items, categories };
  const all = priceOfLines(facts.lines, facts.menu);
  if (all < minimumCents)
    return {
      refused: 'minimum',
      code,
      minimumCents: cents(minimumCents),
      missingCents: cents(minimumCents - all),
    };
  const base = priceOfLines(lowered, facts.menu);
  switch (coupon.kind) {
    case 'percent':
      return { code, discountCents: roundedCents(base * coupon.percent, 100) };
    case 'amount':
      return { code, discountCents: cents(Math.min(coupon.amountCents, base)) };
    case 'freeDelivery':
      return facts.feeCents === 0
        ? { refused: 'noFee', code }
        : { code, discountCents: facts.feeCents };
  }
}

/** Whether a coupon's days allow it now. */
export const isValidOn = (coupon: Coupon, now: Date, timeZone: string): boolean =>
  notNow(coupon, now, timeZone) === undefined;

function notNow(coupon: Coupon, now: Date, timeZone: string): CouponResult | undefined {
  const { code, validFrom, validUntil, weekdays } = coupon;
  const wall = wallTime(now, timeZone);
  const today = isoDay(wall);
  if (validUntil !== undefined && today > validUntil)
    return { refused: 'expired', code, validUntil };
  if (validFrom !== undefined && today < validFrom) return { refused: 'notYet', code, validFrom };
  const name = WEEKDAYS[wall.weekday];
  return weekdays && name && !weekdays.includes(name)
    ? { refused: 'notToday', code, weekdays }
    : undefined;
}

/** A coupon that names neither items nor categories is for all. */
function isFor({ items, categories }: Coupon, line: Line, menu: MenuIndex): boolean {
  if (!items && !categories) return true;
  const category = menu.item(line.item)?.category;
  return (
    items?.includes(line.item) === true ||
    (category !== undefined && categories?.includes(category) === true)
  );
}
