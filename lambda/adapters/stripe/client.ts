import Stripe from 'stripe';

/** A task has 30 s, and opening a charge may take three calls: each is tried twice at most. */
const ANSWER_MILLISECONDS = 4_000;
const RETRIES = 1;

export interface StripeSettings {
  /** `sk_…`; never logged. */
  secretKey: string;
  /** Where a stand-in is; Stripe's own address when absent. */
  endpoint?: string;
}

/** Stripe's client with deadlines. Its API version is the one its release was made for. */
export function stripeClient({ secretKey, endpoint }: StripeSettings): Stripe {
  const own = endpoint === undefined ? undefined : new URL(endpoint);
  return new Stripe(secretKey, {
    timeout: ANSWER_MILLISECONDS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...(own && {
      host: own.hostname,
      port: own.port,
      protocol: own.protocol === 'https:' ? 'https' : 'http',
    }),
  });
}
