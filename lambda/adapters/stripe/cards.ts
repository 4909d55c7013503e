import type { CardEvents, PaymentProvider, SavedCards } from '../../ports.ts';
import { stripeClient } from './client.ts';
import { chargeOfEvent } from './events.ts';
import { stripePayments, type StripePayments } from './payments.ts';
import { stripeKeysSchema, type StripeKeys, type StripeProvider } from './provider.ts';

/** Keys are read anew after this, so that changed ones count without a deploy. */
const KEYS_MILLISECONDS = 5 * 60_000;

export interface StripeCards extends PaymentProvider, SavedCards, CardEvents {}

/** Cards by Stripe, with the keys that Secrets Manager holds. */
export function stripeCards(
  { endpoint, returnUrl }: StripeProvider,
  { readSecret, now }: { readSecret: () => Promise<string>; now: () => Date },
): StripeCards {
  let opened: Promise<{ keys: StripeKeys; payments: StripePayments }> | undefined;
  let openedAt = 0;

  const open = async () => {
    const keys = stripeKeysSchema.parse(JSON.parse(await readSecret()));
    const client = stripeClient({
      secretKey: keys.secretKey,
      ...(endpoint !== undefined && { endpoint }),
    });
    return { keys, payments: stripePayments(client, returnUrl) };
  };

  const account = () => {
    const time = now().getTime();
    if (opened && time - openedAt < KEYS_MILLISECONDS) return opened;
    openedAt = time;
    opened = open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const payments = async () => (await account()).payments;
  return {
    open: async (request) => (await payments()).open(request),
    read: async (id) => (await payments()).read(id),
    capture: async (id, key) => (await payments()).capture(id, key),
    cancel: async (id, key) => (await payments()).cancel(id, key),
    refund: async (id, refund) => (await payments()).refund(id, refund),
    forget: async (reference) => (await payments()).forget(reference),
    async heard(body, signature) {
      const { keys, payments } = await account();
      return chargeOfEvent(body, signature, keys.webhookSecret, payments);
    },
  };
}
