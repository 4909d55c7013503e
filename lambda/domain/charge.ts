import type { OrderId } from './ids.ts';
import type { Cents } from './money.ts';

/** How a charge stands at its provider. `authorised` is held and not yet taken (cards only). */
export type ChargeStatus = 'open' | 'authorised' | 'paid' | 'declined' | 'expired' | 'cancelled';

/** Money asked for an order at a provider. */
export interface Charge {
  /** The provider's id: a Pix txid, a Stripe PaymentIntent or Checkout Session id. */
  id: string;
  orderId: OrderId;
  amountCents: Cents;
  status: ChargeStatus;
  /** What was in fact received so far, also twice or too little; refunds not taken off. */
  receivedCents: Cents;
  refundedCents: Cents;
  /** ISO 8601; when it can no longer be paid. */
  expiresAt?: string;
  /** Pix: the "copia e cola" text of the BR Code. */
  brCode?: string;
  /** A page where the customer pays. */
  payUrl?: string;
  /** Each payment received, as the provider names it (Pix endToEndId): late and double ones are told apart by it. */
  payments: { id: string; amountCents: Cents; at: string }[];
  /** No bank tells of it: the shop's own word says whether it is paid, and given back. */
  byHand?: true;
  /** By hand: what the shop says it gave back, each once a key; together it is `refundedCents`. */
  givenBack?: { key: string; amountCents: Cents; at: string; by: string }[];
  /** Why it was declined, as the provider's code. */
  declineCode?: string;
  /** How it is paid; Pix where an older charge says nothing. */
  method?: 'pix' | 'card';
  /** Card: kept at the provider for the next order, as the customer agreed. */
  savedCard?: SavedCard;
}

/** "O cartão de sempre": all that we keep of a card. */
export interface SavedCard {
  /** What `OpenCharge.customer.savedCard` takes; it means something to its provider alone. */
  reference: string;
  /** As the provider names it: `visa`, `mastercard`, `elo`. */
  brand: string;
  last4: string;
}
