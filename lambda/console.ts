import { dynamoChargeBook } from './adapters/dynamodb/charge-book.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoMenuDesk } from './adapters/dynamodb/menu-desk.ts';
import { dynamoOrderDays } from './adapters/dynamodb/order-days.ts';
import { dynamoNewsFeed } from './adapters/dynamodb/news-feed.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoStockBook } from './adapters/dynamodb/stock-book.ts';
import { chargesByHand } from './adapters/pix/charges-by-hand.ts';
import { stepFunctionsOrderWorkflow } from './adapters/stepfunctions/order-workflow.ts';
import { consoleConfig } from './config.ts';
import { consoleRoutes } from './console/routes.ts';
import { lazyPayments } from './lazy-payments.ts';
import { chargesHeard } from './workflow/money/heard.ts';
import { requestOf, responseOf, whoAsks } from './http-event.ts';

const config = consoleConfig();
const client = dynamoClient();
const menuBook = dynamoMenuBook(client, config.SHOP_TABLE);
const tables = { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE };
const chargeBook = dynamoChargeBook(client, config.ORDERS_TABLE);
const orders = dynamoOrders(client, tables);
const workflow = stepFunctionsOrderWorkflow(config.STATE_MACHINE_ARN);
const clock = { now: () => new Date() };
const payments = lazyPayments(config, chargeBook);
const routes = consoleRoutes({
  orders,
  orderDays: dynamoOrderDays(client, tables),
  menuBook,
  menuDesk: dynamoMenuDesk(client, config.SHOP_TABLE, menuBook),
  stockBook: dynamoStockBook(client, config.STOCK_TABLE),
  feed: dynamoNewsFeed(client, config.MESSAGES_TABLE),
  workflow,
  payments,
  chargeBook,
  chargesByHand: chargesByHand({
    news: chargesHeard({ orders, menuBook, payments, chargeBook, workflow, clock }),
    now: clock.now,
  }),
  clock,
});

/** The console API, behind an HTTP API that has already checked who asks. */
export const handler = async (event: unknown) =>
  responseOf(await routes.fetch(requestOf(event), { who: whoAsks(event) }));
