import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { qrCodeSvg } from './adapters/pix/qr-code.ts';
import { payConfig } from './config.ts';
import { requestOf, responseOf } from './http-event.ts';
import { payFile } from './pay/files.ts';
import { payRoutes } from './pay/routes.ts';

const config = payConfig();
const client = dynamoClient();
const routes = payRoutes({
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  clock: { now: () => new Date() },
  qrCode: qrCodeSvg,
  file: payFile,
});

/** Pages where orders are paid, behind an HTTP API that asks nobody who they are: the address is what only the customer has. */
export const handler = async (event: unknown) => responseOf(await routes.fetch(requestOf(event)));
