import type { Charge } from './charge.ts';
import type { ChargeRequest, Refund } from './charge-request.ts';
import type { CustomerId, OrderId } from './ids.ts';
import type { Locale } from './locale.ts';
import type { Cents } from './money.ts';
import type { Offer, Suggestion } from './offer.ts';
import type { OrderContents } from './order-contents.ts';
import type { OrderReceipt } from './receipt.ts';
import type { Adjustment } from './sold-out.ts';
import type { Answered, OpenWait } from './wait.ts';

export const ORDER_STATUSES = [
  'received',
  'awaitingCustomer',
  'awaitingPayment',
  'accepted',
  'preparing',
  'outForDelivery',
  'delivered',
  'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const hasEnded = (status: OrderStatus) => status === 'delivered' || status === 'cancelled';

/** On the way still. */
export const OPEN_STATUSES = ORDER_STATUSES.filter((status) => !hasEnded(status));

/** Why an order was cancelled; what the customer is told is in `locales/`. */
export const CANCEL_REASONS = [
  'customer',
  'soldOut',
  'substituteDeclined',
  'priceDeclined',
  'customerSilent',
  'kitchenRejected',
  'kitchenSilent',
  'noCourier',
  'notDelivered',
  'notPickedUp',
  'notPaid',
  'paymentLost',
  'fault',
] as const;

export type CancelReason = (typeof CANCEL_REASONS)[number];

interface StatusChange {
  /** Grows by one with each change: what arrives late or twice is dropped. */
  sequence: number;
  status: OrderStatus;
  /** ISO 8601. */
  at: string;
  reason?: CancelReason;
}

export interface Order {
  id: OrderId;
  /** The short daily number that people say ("pedido 12"). */
  number: number;
  customer: CustomerId;
  channel: 'alexa' | 'lex';
  locale: Locale;
  contents: OrderContents;
  /** Grows by one with each change of the contents; 1 where an older order has none. */
  revision?: number;
  /** Marks of the changes that were made, so that none is made twice. */
  changeKeys?: Set<string>;
  status: OrderStatus;
  sequence: number;
  placedAt: string;
  history: StatusChange[];
  /** Minutes from acceptance to the door, as the kitchen promised. */
  minutes?: number;
  reason?: CancelReason;
  /** The kitchen's own words when it rejects. */
  kitchenNote?: string;
  waiting?: OpenWait;
  /** The last answer taken, until the next wait. */
  answered?: Answered;
  cancelRequested?: boolean;
  /** What the customer is asked while the order is `awaitingCustomer`. */
  offer?: Offer;
  suggestion?: Suggestion;
  /** What asking a model for it took is counted. */
  suggestionSettled?: true;
  /** Items suggested while it was made: none is suggested again. */
  suggestedBefore?: string[];
  /** How much less it costs than was agreed to, because prices had fallen. */
  loweredCents?: Cents;
  /** What the shop changed of it, as the customer wanted it, because something was sold out. */
  adjustments?: Adjustment[];
  /** Every sku that the order may hold some of, put down before it is taken: what its undo gives back. */
  heldSkus?: Set<string>;
  /** How it is paid, put down before it is; its undo is `refundedAt`. */
  charge?: {
    kind: 'atDoor' | 'online';
    at: string;
    /** The kitchen accepted, and what is held may be taken. */
    takenAt?: string;
    refundedAt?: string;
  };
  /** Four digits that the customer says at the door. The console never shows them. */
  deliveryCode?: string;
  /** Wrong codes given so far. */
  codeTries?: number;
  /** Why it was handed over without the code, in the shop's words. */
  codeOverride?: { at: string; reason: string };
  /** Money asked for it at a provider, by the charge's id, as last read there. */
  charges?: Record<string, Charge>;
  /** What the address of its payment page ends with; told to nobody but the customer. */
  payToken?: string;
  /** When its undo began: from then on nothing more is taken for it. */
  undoneAt?: string;
  /** The charges that were asked for, in their order, each put down before it was opened. */
  chargeRequests?: ChargeRequest[];
  /** What was given back, in its order, each put down before it was. */
  refunds?: Refund[];
  receipt?: OrderReceipt;
  /** Stars, one to five. */
  rating?: number;
  /** What the customer said was wrong, for the shop to see. */
  complaints?: { at: string; text: string }[];
}

export const revisionOf = ({ revision }: Pick<Order, 'revision'>): number => revision ?? 1;
