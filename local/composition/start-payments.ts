import type { Logger } from 'pino';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { startBank, type Bank } from '../bank/start-bank.ts';
import type { DataDirectory } from '../data-directory/data-directory.ts';
import { listen } from '../http/listener.ts';
import { secretsRoutes } from '../secrets/routes.ts';
import type { PaymentSettings } from './functions.ts';
import type { Undo } from './undo.ts';

interface Payments {
  bank: Bank;
  settings: PaymentSettings;
}

/** Starts the payment providers' stand-ins, and a Secrets Manager with what the shop has been given by them. */
export async function startPayments(
  data: DataDirectory,
  log: Logger,
  undo: Undo,
): Promise<Payments> {
  const bank = await undo.keep(startBank(data.of('bank'), log.child({ service: 'bank' })));
  const secrets = new Map([[bank.provider.secretName, JSON.stringify(bank.credentials)]]);
  const secretsManager = await listen(secretsRoutes(secrets).fetch);
  undo.add(() => secretsManager.close());
  return {
    bank,
    settings: { secretsManager: secretsManager.url, pixProvider: bank.provider },
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
