import { dynamoChargeBook } from './adapters/dynamodb/charge-book.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { apiPix } from './adapters/pix/api-pix.ts';
import { pixProviderOf } from './adapters/pix/provider.ts';
import { secretsManagerSecret } from './adapters/secretsmanager/secret.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { webhooksConfig } from './config.ts';
import { requestOf, responseOf } from './http-event.ts';
import { lazyPayments } from './lazy-payments.ts';
import { lazyCards, lazyTaskAnswers } from './lazy-ports.ts';
import type { PixWebhook } from './webhooks/pix.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { chargesHeard } from './workflow/money/heard.ts';

const config = webhooksConfig();
const client = dynamoClient();
const chargeBook = dynamoChargeBook(client, config.ORDERS_TABLE);
const news = chargesHeard({
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  payments: lazyPayments(config, chargeBook),
  chargeBook,
  workflow: lazyTaskAnswers(),
  clock: { now: () => new Date() },
});
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
