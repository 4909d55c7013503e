import { snsPaymentReminders, snsStatusTopic } from './adapters/sns/status-topic.ts';
import { dynamoChargeBook } from './adapters/dynamodb/charge-book.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoCompanyBook } from './adapters/dynamodb/company-book.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoStock } from './adapters/dynamodb/stock.ts';
import { dynamoStockLevels } from './adapters/dynamodb/stock-levels.ts';
import { tasksConfig } from './config.ts';
import { lazyPayments } from './lazy-payments.ts';
import { lazyReceipts } from './lazy-receipts.ts';
import { dynamoOrderReceipts } from './adapters/dynamodb/order-receipts.ts';
import { lazyTaskAnswers } from './lazy-ports.ts';
import { suggestionModel } from './model-ports.ts';
import { turnMeter } from './turn-meter.ts';
import { taskRequestSchema } from './workflow/task-request.ts';
import { runTask } from './workflow/tasks.ts';

const config = tasksConfig();
const client = dynamoClient();
const chargeBook = dynamoChargeBook(client, config.ORDERS_TABLE);
const menuBook = dynamoMenuBook(client, config.SHOP_TABLE);
const ports = {
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  stock: dynamoStock(client, config.STOCK_TABLE),
  stockLevels: dynamoStockLevels(client, config.STOCK_TABLE),
  menuBook,
  companyBook: dynamoCompanyBook(client, config.SHOP_TABLE),
  workflow: lazyTaskAnswers(),
  statusTopic: snsStatusTopic(config.STATUS_TOPIC_ARN),
  reminders: snsPaymentReminders(config.STATUS_TOPIC_ARN),
  payments: lazyPayments(config, chargeBook),
  chargeBook,
  receiptDesk: lazyReceipts({
    bucket: config.RECEIPTS_BUCKET,
    menuBook,
    orderReceipts: dynamoOrderReceipts(client, config.ORDERS_TABLE),
  }),
  suggestionModel: suggestionModel(config, client, turnMeter),
  clock: { now: () => new Date() },
};

/** One step of an order's workflow. What it throws is named for what Retry and Catch should do. */
export async function handler(event: unknown): Promise<Record<string, unknown>> {
  return runTask(taskRequestSchema.parse(event), ports);
}
