import { applyCoupon } from './coupon.ts';
import { areaById } from './delivery-area.ts';
import type { MenuIndex } from './menu-index.ts';
import { addCents, cents, ZERO, type Cents } from './money.ts';
import type { OrderContents } from './order-contents.ts';
import { priceOfLines } from './price.ts';
import type { Shop } from './shop.ts';
import { totalsOf } from './totals.ts';

/**
 * The same order at the prices of a menu and the fees of a shop. A coupon keeps what was agreed: it is looked at by the
 * moment of placing, and where it would no longer apply it still takes off what it did, as far as there is that much.
 * Cash that was to be paid with and does not cover the total any more is left out.
 * @throws NotOnMenuError
 */
export function repriced(
  contents: OrderContents,
  placedAt: Date,
  book: { version: string; menu: MenuIndex; shop: Shop },
): OrderContents {
  const { lines, address, tipCents = ZERO } = contents;
  const area = address && areaById(book.shop, address.area);
  const feeCents = area ? cents(area.feeCents) : contents.feeCents;
  const discountCents = discountOf(contents, feeCents, placedAt, book);
  const sums = { feeCents, discountCents, tipCents };
  const { itemsCents, totalCents } = totalsOf({ lines, ...sums }, book.menu);
  const { changeForCents, ...others } = contents;
  const covers = changeForCents !== undefined && changeForCents >= totalCents;
  return {
    ...others,
    ...(covers && { changeForCents }),
    itemsCents,
    feeCents,
    ...(contents.discountCents !== undefined && { discountCents }),
    totalCents,
    menuVersion: book.version,
  };
}

function discountOf(
  { lines, coupon, discountCents = ZERO }: OrderContents,
  feeCents: Cents,
  now: Date,
  { menu, shop }: { menu: MenuIndex; shop: Shop },
): Cents {
  if (discountCents === 0) return ZERO;
  const facts = { lines, menu, feeCents, firstOrder: true, now };
  const result = coupon === undefined ? undefined : applyCoupon(coupon, shop, facts);
  if (result && result.refused === undefined) return result.discountCents;
  return cents(Math.min(discountCents, addCents(priceOfLines(lines, menu), feeCents)));
}
