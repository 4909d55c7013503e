import Stripe from 'stripe';
import {
  ChargeRefusedError,
  GatewayUnavailableError,
  PaymentDeclinedError,
} from '../../domain/payment-errors.ts';

const { errors } = Stripe;

/** Waits for Stripe, and says in our own errors what went wrong. */
export async function answerOf<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof errors.StripeError ? ourError(error) : error;
  }
}

function ourError(error: InstanceType<typeof errors.StripeError>): Error {
  const options = { cause: error };
  const said = `Stripe: ${error.code ?? error.type}, ${error.message}`;
  if (error instanceof errors.StripeCardError)
    return new PaymentDeclinedError(declineCodeOf(error), options);
  // A conflict (409) is a call of ours with the same key that still runs: Stripe's client has it as an API error.
  if (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError
  )
    return new GatewayUnavailableError(said, options);
  return new ChargeRefusedError(said, options);
}

/** The bank's reason where it gave one (`insufficient_funds`), else Stripe's (`expired_card`). */
export const declineCodeOf = (error: { decline_code?: string; code?: string }): string =>
  [error.decline_code, error.code].find((code) => code !== undefined && code !== '') ?? 'unknown';

/** The bank wants to see the customer (3-D Secure), who was not there. */
export const wantsCustomer = (error: unknown): boolean =>
  error instanceof PaymentDeclinedError && error.code === 'authentication_required';

/** Stripe knows no such charge. */
export const isMissing = (error: unknown): boolean =>
  error instanceof errors.StripeError && error.code === 'resource_missing';
