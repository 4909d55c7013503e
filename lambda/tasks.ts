import { snsStatusTopic } from './adapters/sns/status-topic.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoStock } from './adapters/dynamodb/stock.ts';
import { dynamoStockLevels } from './adapters/dynamodb/stock-levels.ts';
import { tasksConfig } from './config.ts';
import { lazyTaskAnswers } from './lazy-ports.ts';
import { taskRequestSchema } from './workflow/task-request.ts';
import { runTask } from './workflow/tasks.ts';

const config = tasksConfig();
const client = dynamoClient();
const ports = {
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  stock: dynamoStock(client, config.STOCK_TABLE),
  stockLevels: dynamoStockLevels(client, config.STOCK_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  workflow: lazyTaskAnswers(),
  statusTopic: snsStatusTopic(config.STATUS_TOPIC_ARN),
  clock: { now: () => new Date() },
};

/** One step of an order's workflow. What it throws is named for what Retry and Catch should do. */
export async function handler(event: unknown): Promise<Record<string, unknown>> {
  return runTask(taskRequestSchema.parse(event), ports);
}
