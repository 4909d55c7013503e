import { staticPix } from './adapters/pix/static-pix.ts';
import { lazyCards, once } from './lazy-ports.ts';
import type { ChargeBook, PaymentProvider, Payments, SavedCards } from './ports.ts';

interface Settings {
  /** The bank's settings block (adapters/pix/provider.ts) in JSON. */
  PIX_PROVIDER?: string | undefined;
  /** The account at Stripe (adapters/stripe/provider.ts) in JSON. */
  STRIPE_PROVIDER?: string | undefined;
}

/** Who takes money for the shop, as its settings say; each is loaded when first needed. */
export function lazyPayments(settings: Settings, book: ChargeBook): Payments {
  const { PIX_PROVIDER: pix, STRIPE_PROVIDER: card } = settings;
  return {
    ...(pix !== undefined && { pix: lazyPix(pix) }),
    ...(card !== undefined && ofOne(lazyCards(card))),
    byHand: ({ name, city, pix: own }) => {
      if (!own) throw new TypeError('the shop has no Pix key');
      const settings = { key: own.key, merchant: { name, city } };
      return staticPix(settings, { book, now: () => new Date() });
    },
  };
}

/** One account takes cards and keeps them. */
const ofOne = (cards: PaymentProvider & SavedCards) => ({ card: cards, savedCards: cards });

function lazyPix(settings: string): PaymentProvider {
  const port = once(async () => {
    const [{ apiPix }, { pixProviderOf }, { secretsManagerSecret }] = await Promise.all([
      import('./adapters/pix/api-pix.ts'),
      import('./adapters/pix/provider.ts'),
      import('./adapters/secretsmanager/secret.ts'),
    ]);
    const provider = pixProviderOf(settings);
    const readSecret = secretsManagerSecret(provider.secretName);
    return apiPix(provider, { readSecret, now: () => new Date() });
  });
  return {
    open: async (request) => (await port()).open(request),
    read: async (id) => (await port()).read(id),
    capture: async (id, key) => (await port()).capture(id, key),
    cancel: async (id, key) => (await port()).cancel(id, key),
    refund: async (id, refund) => (await port()).refund(id, refund),
  };
}
