import type { DeliveryAddress } from './delivery-area.ts';
import type { CustomerId, OrderId } from './ids.ts';
import type { Line } from './line.ts';
import type { Locale } from './locale.ts';
import type { Cents } from './money.ts';
import type { Payment } from './shop.ts';

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

/** Why an order was cancelled; what the customer is told is in `locales/`. */
export const CANCEL_REASONS = [
  'customer',
  'soldOut',
  'kitchenRejected',
  'kitchenSilent',
  'noCourier',
  'notDelivered',
  'notPickedUp',
  'fault',
] as const;

export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What the customer agreed to. It never changes once placed. */
export interface OrderContents {
  lines: Line[];
  /** Where it goes; absent when the customer comes for it. */
  address?: DeliveryAddress;
  pickUp?: true;
  name: string;
  phone: string;
  payment: Payment;
  /** For cash: what the customer will pay with, so that the courier brings change. */
  changeForCents?: Cents;
  /** ISO 8601; as soon as possible when absent. */
  scheduledFor?: string;
  coupon?: string;
  /** A taxpayer's number for the receipt. */
  cpf?: string;
  /** What the customer is allergic to, for the kitchen to know. */
  allergens?: string[];
  itemsCents: Cents;
  feeCents: Cents;
  discountCents?: Cents;
  tipCents?: Cents;
  totalCents: Cents;
  menuVersion: string;
}

/** What the workflow waits for: the hour of an order for later, or somebody's word. */
export type Waiting = 'time' | 'accept' | 'ready' | 'picked-up' | 'delivered';

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
  status: OrderStatus;
  sequence: number;
  placedAt: string;
  history: StatusChange[];
  /** Minutes from acceptance to the door, as the kitchen promised. */
  minutes?: number;
  reason?: CancelReason;
  /** The kitchen's own words when it rejects. */
  kitchenNote?: string;
  waiting?: { for: Waiting; token: string };
  cancelRequested?: boolean;
  /** Stars, one to five. */
  rating?: number;
  /** What the customer said was wrong, for the shop to see. */
  complaints?: { at: string; text: string }[];
}
