import type { Logger } from 'pino';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { startBank, type Bank } from '../bank/start-bank.ts';
import type { DataDirectory } from '../data-directory/data-directory.ts';
import { listen } from '../http/listener.ts';
import { secretsRoutes } from '../secrets/routes.ts';
import { keysIn } from '../stripe/keys.ts';
import { startStripe, type LocalStripe } from '../stripe/start-stripe.ts';
import type { PaymentSettings } from './functions.ts';
import type { Undo } from './undo.ts';

const STRIPE_SECRET = 'balcao/stripe';

interface Payments {
  bank: Bank;
  stripe: LocalStripe;
  settings: PaymentSettings;
}

/**
 * Starts the payment providers' stand-ins, and a Secrets Manager with what the shop has been given by them.
 * @param shopUrl where the shop's own pages and webhooks are
 * @param others what it has been given by others, by name
 */
export async function startPayments(
  data: DataDirectory,
  shopUrl: string,
  others: Iterable<readonly [string, string]>,
  log: Logger,
  undo: Undo,
): Promise<Payments> {
  const bank = await undo.keep(startBank(data.of('bank'), log.child({ service: 'bank' })));
  const directory = data.of('stripe');
  const keys = keysIn(directory);
  const stripe = await undo.keep(
    startStripe(
      {
        directory,
        secretKey: keys.secretKey,
        webhook: { url: `${shopUrl}/webhooks/stripe`, secret: keys.webhookSecret },
        pagesUrl: `${shopUrl}/stripe`,
      },
      log.child({ service: 'stripe' }),
    ),
  );
  const secrets = new Map([
    ...others,
    [bank.provider.secretName, JSON.stringify(bank.credentials)],
    [STRIPE_SECRET, JSON.stringify(keys)],
  ]);
  const secretsManager = await listen(secretsRoutes(secrets).fetch);
  undo.add(() => secretsManager.close());
  return {
    bank,
    stripe,
    settings: {
      secretsManager: secretsManager.url,
      pixProvider: bank.provider,
      stripeProvider: {
        secretName: STRIPE_SECRET,
        returnUrl: `${shopUrl}/`,
        endpoint: stripe.url,
      },
    },
  };
}

/** Tells the bank where the shop is now, as `npm run pix:webhook` does with a real one. */
export async function registerPixWebhook({ provider, credentials }: Bank, shopUrl: string) {
  const pix = apiPix(provider, {
    readSecret: () => Promise.resolve(JSON.stringify(credentials)),
    now: () => new Date(),
  });
  await pix.registerWebhook(`${shopUrl}/webhooks/pix/${provider.webhookPath}`);
  pix.close();
}
