import { cardOf, WANTS_CUSTOMER, type Decline } from './cards.ts';
import { invalid, StripeFault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import type { Intent, StripeCharge } from './objects.ts';
import type { IntentParameters } from './parameters.ts';
import { newId } from './store.ts';

type NewIntent = Pick<
  Intent,
  | 'amount'
  | 'capture_method'
  | 'currency'
  | 'customer'
  | 'description'
  | 'metadata'
  | 'setup_future_usage'
>;

export function newIntent(ledger: Ledger, given: NewIntent): Intent {
  const intent: Intent = ledger.save({
    ...ledger.base(newId('payment_intent')),
    object: 'payment_intent',
    status: 'requires_payment_method',
    amount_capturable: 0,
    amount_received: 0,
    last_payment_error: null,
    latest_charge: null,
    payment_method: null,
    cancellation_reason: null,
    canceled_at: null,
    ...given,
  });
  ledger.tell('payment_intent.created', intent);
  return intent;
}

/** Charges a saved card with nobody there. What the bank declines comes back as an intent with its error. */
export function chargeSaved(ledger: Ledger, asked: IntentParameters): Intent {
  const { amount, capture_method, currency, customer, metadata } = asked;
  const method = ledger.get('payment_method', asked.payment_method);
  if (method.customer !== customer)
    throw invalid(
      `The customer does not have a payment method with the ID ${method.id}. The payment method must be attached to the customer.`,
      { param: 'payment_method' },
    );
  const description = asked.description ?? null;
  const given = { amount, capture_method, currency, customer, description, metadata };
  const intent = newIntent(ledger, { ...given, setup_future_usage: null });
  const tried = { ...intent, payment_method: method.id };
  const later = cardOf(method.standIn.number)?.later ?? WANTS_CUSTOMER;
  return later === 'authorised' ? authorise(ledger, tried) : decline(ledger, tried, later);
}

/** The bank holds the money; it is taken at once unless the shop captures for itself. */
export function authorise(ledger: Ledger, intent: Intent, tellAfterMilliseconds = 0): Intent {
  const charge = chargeOf(ledger, intent, 'succeeded');
  ledger.tell('charge.succeeded', charge, tellAfterMilliseconds);
  const held: Intent = ledger.save({
    ...intent,
    status: 'requires_capture',
    amount_capturable: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
  });
  if (intent.capture_method !== 'manual') return take(ledger, held);
  ledger.tell('payment_intent.amount_capturable_updated', held, tellAfterMilliseconds);
  return held;
}

export function decline(ledger: Ledger, intent: Intent, why: Decline): Intent {
  const charge = chargeOf(ledger, intent, 'failed');
  ledger.tell('charge.failed', charge);
  const declined: Intent = ledger.save({
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: charge.id,
    last_payment_error: { type: 'card_error', ...why },
  });
  ledger.tell('payment_intent.payment_failed', declined);
  return declined;
}

export function capture(ledger: Ledger, id: string): Intent {
  const intent = ledger.get('payment_intent', id);
  if (intent.status !== 'requires_capture') throw unexpected(intent, 'captured');
  return take(ledger, intent);
}

export function cancel(ledger: Ledger, id: string): Intent {
  const intent = ledger.get('payment_intent', id);
  if (intent.status === 'succeeded' || intent.status === 'canceled')
    throw unexpected(intent, 'canceled');
  const [page] = ledger.store.list('checkout.session', id);
  if (page?.status === 'open')
    throw invalid(
      'This PaymentIntent belongs to an open Checkout Session: expire the session instead.',
    );
  if (intent.status === 'requires_capture') {
    // As Stripe has it: what was held counts as refunded, though it was never captured.
    const charge = ledger.get('charge', intent.latest_charge ?? '');
    const released = { ...charge, amount_refunded: charge.amount, refunded: true };
    ledger.tell('charge.refunded', ledger.save(released));
  }
  const cancelled: Intent = ledger.save({
    ...intent,
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: ledger.seconds(),
  });
  ledger.tell('payment_intent.canceled', cancelled);
  return cancelled;
}

function take(ledger: Ledger, intent: Intent): Intent {
  const charge = ledger.get('charge', intent.latest_charge ?? '');
  const captured = { ...charge, captured: true, amount_captured: charge.amount };
  ledger.tell('charge.captured', ledger.save(captured));
  const taken: Intent = ledger.save({
    ...intent,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: intent.amount,
  });
  ledger.tell('payment_intent.succeeded', taken);
  return taken;
}

const chargeOf = (ledger: Ledger, intent: Intent, status: StripeCharge['status']) =>
  ledger.save<StripeCharge>({
    ...ledger.base(newId('charge')),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    captured: false,
    refunded: false,
    currency: intent.currency,
    customer: intent.customer,
    payment_intent: intent.id,
    payment_method: intent.payment_method ?? '',
    status,
  });

const unexpected = (intent: Intent, done: string) =>
  new StripeFault(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `This PaymentIntent could not be ${done} because it has a status of ${intent.status}.`,
    payment_intent: intent,
  });
