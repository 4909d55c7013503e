import { dynamoChargeBook } from './adapters/dynamodb/charge-book.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { apiPix } from './adapters/pix/api-pix.ts';
import { pixProviderOf } from './adapters/pix/provider.ts';
import { secretsManagerSecret } from './adapters/secretsmanager/secret.ts';
import { webhooksConfig } from './config.ts';
import { requestOf, responseOf } from './http-event.ts';
import { lazyCards } from './lazy-ports.ts';
import type { PixWebhook } from './webhooks/pix.ts';
import { webhookRoutes } from './webhooks/routes.ts';

const config = webhooksConfig();
const news = dynamoChargeBook(dynamoClient(), config.ORDERS_TABLE);
const routes = webhookRoutes({
  ...(config.PIX_PROVIDER !== undefined && { pix: pixWebhook(config.PIX_PROVIDER) }),
  ...(config.STRIPE_PROVIDER !== undefined && {
    stripe: { cards: lazyCards(config.STRIPE_PROVIDER), news },
  }),
});

/** Payment providers' posts, behind an HTTP API that asks nobody who they are: each route does. */
export const handler = async (event: unknown) => responseOf(await routes.fetch(requestOf(event)));

function pixWebhook(settings: string): PixWebhook {
  const provider = pixProviderOf(settings);
  const readSecret = secretsManagerSecret(provider.secretName);
  return {
    path: provider.webhookPath,
    provider: apiPix(provider, { readSecret, now: () => new Date() }),
    news,
  };
}
