import type Stripe from 'stripe';
import type { Locale } from '../../domain/locale.ts';
import type { OpenCharge } from '../../ports.ts';
import type { Marks } from './charge-of.ts';

/**
 * Stripe takes no page that ends sooner than 30 minutes from when it is made, and the same key must send
 * the same moment: so a page stands this much longer than asked. `cancel` ends it in time.
 */
const LONGER_MILLISECONDS = 31 * 60_000;

/** Stripe's own tag where it has one for the country too, else the language's. */
const pageLanguage = (locale: Locale): Stripe.Checkout.SessionCreateParams.Locale =>
  locale === 'pt-BR' ? locale : locale.slice(0, 2);

export const marksOf = (request: OpenCharge, by: Marks['by']): Marks => ({
  orderId: request.orderId,
  expiresAt: request.expiresAt.toISOString(),
  by,
});

/** What a hosted page is made of: the card is authorised there, and taken by `capture`. */
export function pageFor(
  request: OpenCharge,
  returnUrl: string,
  customer: string | undefined,
): Stripe.Checkout.SessionCreateParams {
  const { amountCents, description, expiresAt, locale, orderId } = request;
  const save = request.customer.saveCard === true || customer !== undefined;
  const metadata = marksOf(request, 'page');
  return {
    mode: 'payment',
    client_reference_id: orderId,
    locale: pageLanguage(locale),
    allowed_payment_method_types: ['card'],
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: 'brl',
          unit_amount: amountCents,
          product_data: { name: description },
        },
      },
    ],
    payment_intent_data: {
      capture_method: 'manual',
      description,
      metadata,
      ...(save && { setup_future_usage: 'off_session' }),
    },
    metadata,
    ...(customer === undefined
      ? { customer_creation: save ? 'always' : 'if_required' }
      : { customer }),
    success_url: returnUrl,
    cancel_url: returnUrl,
    expires_at: Math.floor((expiresAt.getTime() + LONGER_MILLISECONDS) / 1000),
  };
}
