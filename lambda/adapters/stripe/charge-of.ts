import type Stripe from 'stripe';
import type { Charge, ChargeStatus, SavedCard } from '../../domain/charge.ts';
import { isOrderId, orderId } from '../../domain/ids.ts';
import { cents, ZERO } from '../../domain/money.ts';
import { declineCodeOf } from './errors.ts';

/** Stripe objects as charges. Each is read with these expanded. */
export const OF_INTENT = ['latest_charge', 'payment_method'];
export const OF_PAGE = ['payment_intent', ...OF_INTENT.map((each) => `payment_intent.${each}`)];

/** What we write on a Stripe object, and find there again. */
export interface Marks extends Record<string, string> {
  orderId: string;
  /** ISO 8601, as it was asked for. */
  expiresAt: string;
  /** `page`: the intent belongs to a hosted page, whose id is the charge's. */
  by: 'page' | 'savedCard';
}

/** Whether the intent was made by a hosted page of ours. */
export const isOfPage = (intent: Stripe.PaymentIntent): boolean => intent.metadata['by'] === 'page';

/** Whether we made it for an order: the account may be used for other things too. */
export const isOurs = ({ metadata }: { metadata: Stripe.Metadata | null }): boolean =>
  isOrderId(metadata?.['orderId'] ?? '');

/** A charge by a hosted page. Its intent is made when the customer first tries to pay. */
export function chargeOfPage(session: Stripe.Checkout.Session): Charge {
  const intent = expanded(session.payment_intent);
  return {
    ...common(session.id, session.metadata ?? {}, session.amount_total ?? 0),
    ...(intent && moneyOf(intent)),
    status: statusOfPage(session, intent),
    ...(session.status === 'open' && session.url !== null && { payUrl: session.url }),
  };
}

/** A charge of a saved card. */
export const chargeOfIntent = (intent: Stripe.PaymentIntent): Charge => ({
  ...common(intent.id, intent.metadata, intent.amount),
  ...moneyOf(intent),
  status: statusOfIntent(intent),
});

function common(id: string, marks: Stripe.Metadata, amount: number): Charge {
  const { expiresAt } = marks;
  return {
    id,
    orderId: orderId(marks['orderId'] ?? ''),
    amountCents: cents(amount),
    method: 'card',
    status: 'open',
    receivedCents: ZERO,
    refundedCents: ZERO,
    payments: [],
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function moneyOf(intent: Stripe.PaymentIntent) {
  const charge = expanded(intent.latest_charge);
  const received = cents(intent.amount_received);
  const error = intent.last_payment_error;
  const card = savedCardOf(intent);
  return {
    receivedCents: received,
    // What was held and let go of counts as refunded at Stripe; it was never taken.
    refundedCents: cents(charge?.captured === true ? charge.amount_refunded : 0),
    payments:
      charge && received > 0
        ? [{ id: charge.id, amountCents: received, at: isoOf(charge.created) }]
        : [],
    ...(error && { declineCode: declineCodeOf(error) }),
    ...(card && { savedCard: card }),
  };
}

/** A page whose card was declined is still open: the customer may try another there. */
function statusOfPage(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | undefined,
): ChargeStatus {
  if (session.status === 'expired') return 'expired';
  return session.status === 'complete' && intent ? statusOfIntent(intent) : 'open';
}

function statusOfIntent({ status, last_payment_error: error }: Stripe.PaymentIntent): ChargeStatus {
  if (status === 'requires_capture') return 'authorised';
  if (status === 'succeeded') return 'paid';
  if (status === 'canceled') return 'cancelled';
  return status === 'requires_payment_method' && error ? 'declined' : 'open';
}

/** The card, where Stripe keeps it for the customer and the charge went through with it. */
function savedCardOf(intent: Stripe.PaymentIntent): SavedCard | undefined {
  const method = expanded(intent.payment_method);
  const customer = idOf(intent.customer);
  const holds = intent.status === 'requires_capture' || intent.status === 'succeeded';
  const kept = intent.setup_future_usage === 'off_session' || !isOfPage(intent);
  // One that was let go of is no customer's any more.
  const isLetGo = method?.customer === null;
  if (!method?.card || isLetGo || customer === undefined || !holds || !kept) return undefined;
  const { brand, last4 } = method.card;
  return { reference: `${customer}/${method.id}`, brand, last4 };
}

/** @throws TypeError when the object was not read with `OF_INTENT` or `OF_PAGE` */
function expanded<T extends object>(value: string | T | null): T | undefined {
  if (typeof value === 'string') throw new TypeError(`${value} was not expanded`);
  return value ?? undefined;
}

const idOf = (value: string | { id: string } | null): string | undefined =>
  typeof value === 'string' ? value : value?.id;

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();
