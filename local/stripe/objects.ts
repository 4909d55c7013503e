/** Stripe's objects with the fields that we read or write; the real ones have more. */

interface StripeObject {
  id: string;
  /** Seconds since 1970. */
  created: number;
  livemode: false;
}

export interface Page extends StripeObject {
  object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  mode: 'payment';
  locale: 'auto' | 'en' | 'pt-BR';
  url: string | null;
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  customer: string | null;
  customer_creation: 'always' | 'if_required' | null;
  payment_intent: string | null;
  metadata: Record<string, string>;
  success_url: string;
  cancel_url: string | null;
  expires_at: number;
  /** Not Stripe's own fields: what the page needs to make its intent. */
  standIn: {
    title: string;
    capture: 'automatic' | 'automatic_async' | 'manual';
    description: string | null;
    metadata: Record<string, string>;
    saving: 'off_session' | 'on_session' | null;
  };
}

interface CardError {
  type: 'card_error';
  code: string;
  decline_code?: string;
  message: string;
}

export interface Intent extends StripeObject {
  object: 'payment_intent';
  status:
    'requires_payment_method' | 'requires_action' | 'requires_capture' | 'succeeded' | 'canceled';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  currency: string;
  capture_method: 'automatic' | 'automatic_async' | 'manual';
  customer: string | null;
  description: string | null;
  last_payment_error: CardError | null;
  latest_charge: string | null;
  payment_method: string | null;
  setup_future_usage: 'off_session' | 'on_session' | null;
  cancellation_reason: string | null;
  canceled_at: number | null;
  metadata: Record<string, string>;
}

export interface StripeCharge extends StripeObject {
  object: 'charge';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  refunded: boolean;
  currency: string;
  customer: string | null;
  payment_intent: string;
  payment_method: string;
  status: 'succeeded' | 'failed';
}

export interface Refund extends StripeObject {
  object: 'refund';
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string | null;
  status: 'succeeded';
  metadata: Record<string, string>;
}

interface Customer extends StripeObject {
  object: 'customer';
  name: string | null;
  deleted?: true;
}

interface Method extends StripeObject {
  object: 'payment_method';
  type: 'card';
  customer: string | null;
  card: { brand: string; last4: string };
  /** Not Stripe's own field: which of the test cards it is. */
  standIn: { number: string };
}

export type AnyObject = Page | Intent | StripeCharge | Refund | Customer | Method;
export type Kind = AnyObject['object'];
export type ObjectOf<K extends Kind> = Extract<AnyObject, { object: K }>;

/** How Stripe starts the ids of each kind. */
export const PREFIX: Record<Kind, string> = {
  'checkout.session': 'cs_test_',
  payment_intent: 'pi_',
  charge: 'ch_',
  refund: 're_',
  customer: 'cus_',
  payment_method: 'pm_',
};
