import type { Order } from './order.ts';

/** What of an order lies elsewhere and has to go when its customer is forgotten. */
export interface Erasure {
  /** Tokens of receipts, which name the customer. */
  receipts: string[];
  /** References of cards kept at the provider. */
  cards: string[];
}

/** Undefined where nothing does. */
export function erasureOf({
  receipt,
  contents,
  charges = {},
  chargeRequests = [],
}: Pick<Order, 'receipt' | 'contents' | 'charges' | 'chargeRequests'>): Erasure | undefined {
  const cards = [contents, ...Object.values(charges), ...chargeRequests].flatMap(
    ({ savedCard }) => savedCard?.reference ?? [],
  );
  const receipts = receipt ? [receipt.token] : [];
  return receipts.length + cards.length === 0
    ? undefined
    : { receipts, cards: [...new Set(cards)].sort() };
}
