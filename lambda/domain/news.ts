import type { Order } from './order.ts';

/** What is told of an order at one step of its way. It names no person, address or phone. */
export interface News extends Pick<
  Order,
  'id' | 'number' | 'status' | 'sequence' | 'customer' | 'channel' | 'locale'
> {
  minutes?: number;
  reason?: Order['reason'];
  totalCents?: number;
  /** How much cheaper it became than was agreed to. */
  loweredCents?: number;
  /** What was left out or replaced because it was sold out. */
  adjustments?: { item: string; by?: string }[];
  suggestion?: { item: string; quantity: number; priceCents: number };
  /** Items that are sold out, or the total that there would be now. */
  offer?:
    { kind: 'substitute'; items: string[] } | { kind: 'price'; totalCents: number } | PayAgain;
  /** What the courier will ask for. */
  code?: string;
}

/** What is still to be paid, and what became of the payment. */
interface PayAgain {
  kind: 'payment';
  dueCents: number;
  why: 'expired' | 'declined';
}

/** The news of an order's present status. */
export function newsOf(order: Order): News {
  const { id, number, status, sequence, customer, channel, locale } = order;
  return { id, number, status, sequence, customer, channel, locale, ...factsOf(order) };
}

function factsOf(order: Order): Partial<News> {
  const { contents, minutes, reason, loweredCents, deliveryCode } = order;
  switch (order.status) {
    case 'received':
      return {
        totalCents: contents.totalCents,
        ...(loweredCents !== undefined && { loweredCents }),
        ...(order.adjustments && {
          adjustments: order.adjustments.map((each) => ({
            item: each.line.item,
            ...(each.kind === 'replaced' && { by: each.by.item }),
          })),
        }),
        ...suggestionIn(order),
      };
    case 'awaitingCustomer':
      return offerIn(order);
    case 'outForDelivery':
      return {
        ...(minutes !== undefined && { minutes }),
        ...(deliveryCode !== undefined && { code: deliveryCode }),
      };
    case 'awaitingPayment':
      return offerIn(order);
    case 'accepted':
    case 'preparing':
    case 'delivered':
      return { ...(minutes !== undefined && { minutes }) };
    case 'cancelled':
      return {
        ...(minutes !== undefined && { minutes }),
        ...(reason !== undefined && { reason }),
      };
  }
}

function suggestionIn({ suggestion }: Order): Partial<News> {
  if (!suggestion || suggestion.answer !== undefined) return {};
  const { line, priceCents } = suggestion;
  return { suggestion: { item: line.item, quantity: line.quantity, priceCents } };
}

function offerIn({ offer, contents }: Order): Partial<News> {
  switch (offer?.kind) {
    case undefined:
      return {};
    case 'price':
      return { offer: { kind: 'price', totalCents: offer.contents.totalCents } };
    case 'payment': {
      const { kind, dueCents, why } = offer;
      return { offer: { kind, dueCents, why } };
    }
    case 'substitute': {
      const items = offer.missing.flatMap(({ line }) => contents.lines[line]?.item ?? []);
      return { offer: { kind: 'substitute', items } };
    }
  }
}
