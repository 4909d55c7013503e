import type { SavedCard } from './charge.ts';
import type { Cents } from './money.ts';

/**
 * A charge of an order, put down before it is opened: with the key, asking the provider again gives the same charge, so
 * whatever happens after this nothing that was opened is forgotten.
 */
export interface ChargeRequest {
  key: string;
  /** Of the contents that it was asked for: each revision is charged once at most. */
  revision: number;
  method: 'pix' | 'card';
  amountCents: Cents;
  /** ISO 8601. */
  at: string;
  /** ISO 8601; when the customer's time to pay is up. */
  expiresAt: string;
  savedCard?: SavedCard;
  saveCard?: true;
  /** Once it was opened. */
  chargeId?: string;
  /** It was refused instead, by the customer's bank or by the provider: its code. */
  refused?: string;
  /** The sequence of the status that the customer was told of it with. */
  toldAs?: number;
  /** ISO 8601; the customer was reminded that the time is nearly up. */
  remindedAt?: string;
}

/** Money to be given back, put down before it is; with the key the provider gives it back once. */
export interface Refund {
  key: string;
  chargeId: string;
  amountCents: Cents;
  /** ISO 8601. */
  at: string;
  /** More was taken than the order comes to, or nothing was to be taken after all; or the shop wanted it so. */
  why: 'tooMuch' | 'shop';
  /** Who gave it back, and the key they said it by. */
  by?: string;
  shopKey?: string;
  /** ISO 8601; the provider took it. */
  doneAt?: string;
  /** ISO 8601; the provider will not: it is tried as another refund. */
  failedAt?: string;
}
