import type { SavedCard } from './charge.ts';
import type { DeliveryAddress } from './delivery-area.ts';
import type { Line } from './line.ts';
import type { Cents } from './money.ts';
import type { SoldOutPolicy } from './shop.ts';
import type { Payment } from './shop-terms.ts';

/** What the customer agreed to. Once placed it changes as a whole, each time with a new revision of the order. */
export interface OrderContents {
  lines: Line[];
  /** Where it goes; absent when the customer comes for it. */
  address?: DeliveryAddress;
  pickUp?: true;
  name: string;
  phone: string;
  payment: Payment;
  /** Paid through a provider, before it is cooked; at the door when absent. */
  online?: true;
  /** The card of an order before, to be charged without a page. */
  savedCard?: SavedCard;
  /** The customer agreed that the card be kept for next time. */
  saveCard?: true;
  /** For cash: what the customer will pay with, so that the courier brings change. */
  changeForCents?: Cents;
  /** ISO 8601; as soon as possible when absent. */
  scheduledFor?: string;
  coupon?: string;
  /** A taxpayer's number for the receipt. */
  cpf?: string;
  /** What the customer is allergic to, for the kitchen to know. */
  allergens?: string[];
  /** What to do when something is sold out, where the customer said so; else the shop's own rule. */
  whenSoldOut?: SoldOutPolicy;
  itemsCents: Cents;
  feeCents: Cents;
  discountCents?: Cents;
  tipCents?: Cents;
  totalCents: Cents;
  menuVersion: string;
}
