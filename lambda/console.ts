import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { stepFunctionsOrderWorkflow } from './adapters/stepfunctions/order-workflow.ts';
import { consoleConfig } from './config.ts';
import { requestOf, responseOf } from './console/http-event.ts';
import { consoleRoutes } from './console/routes.ts';

const config = consoleConfig();
const client = dynamoClient();
const routes = consoleRoutes({
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  workflow: stepFunctionsOrderWorkflow(config.STATE_MACHINE_ARN),
  clock: { now: () => new Date() },
});

/** The console API, behind an HTTP API that has already checked who asks. */
export const handler = async (event: unknown) => responseOf(await routes.fetch(requestOf(event)));
