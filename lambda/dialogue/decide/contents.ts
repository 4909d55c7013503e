import { areaById } from '../../domain/delivery-area.ts';
import { addCents, cents } from '../../domain/money.ts';
import type { OrderContents } from '../../domain/order.ts';
import { priceOfLines } from '../../domain/price.ts';
import type { Session } from '../session.ts';
import type { Facts } from './step.ts';

/** The order as it stands, priced by the present menu; undefined while something is still missing. */
export function orderContents(session: Session, { book }: Facts): OrderContents | undefined {
  const { basket, profile, payment } = session;
  const area = profile.address && areaById(book.shop, profile.address.area);
  if (!area || !profile.address || !profile.name || !profile.phone || !payment) return undefined;
  const itemsCents = priceOfLines(basket, book.menu);
  const feeCents = cents(area.feeCents);
  return {
    lines: basket,
    address: profile.address,
    name: profile.name,
    phone: profile.phone,
    payment: payment.method,
    ...(payment.changeForCents === undefined
      ? {}
      : { changeForCents: cents(payment.changeForCents) }),
    itemsCents,
    feeCents,
    totalCents: addCents(itemsCents, feeCents),
    menuVersion: book.version,
  };
}
