import type { Order } from './order.ts';
import { goodwillCents } from './order-money.ts';
import { addCents, cents, ZERO, type Cents } from './money.ts';
import type { Payment } from './shop-terms.ts';

/** Money that came in for an order in one way. */
export interface Taken {
  method: Payment;
  where: 'online' | 'door';
  takenCents: Cents;
  refundedCents: Cents;
}

type Paid = Pick<Order, 'charge' | 'charges' | 'contents' | 'refunds' | 'status'>;

/**
 * What came in for an order and what was given back, by how: each provider's charges as last read there, or
 * the whole total at the door. At the door nothing is taken before the order is handed over.
 */
export function takenFor(order: Paid): Taken[] {
  const charges = Object.values(order.charges ?? {});
  const online = charges
    .filter(({ receivedCents }) => receivedCents > 0)
    .map(({ method = 'pix', receivedCents, refundedCents }): Taken => {
      return { method, where: 'online', takenCents: receivedCents, refundedCents };
    });
  const atDoor =
    order.status === 'delivered' && (order.charge?.kind === 'atDoor' || charges.length === 0);
  const { payment, totalCents } = order.contents;
  return atDoor
    ? [...online, { method: payment, where: 'door', takenCents: totalCents, refundedCents: ZERO }]
    : online;
}

/** What should have stayed with the shop: the total of what was handed over, less what it chose to give back; else nothing. */
export const dueFor = (order: Paid): Cents =>
  order.status === 'delivered' ? cents(order.contents.totalCents - goodwillCents(order)) : ZERO;

/** Taken and not given back. */
export const netOf = (taken: readonly Taken[]): Cents =>
  addCents(...taken.map((each) => (each.takenCents - each.refundedCents) as Cents));
