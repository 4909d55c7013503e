import * as z from 'zod';
import { snsStatusTopic } from './adapters/sns/status-topic.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoStock } from './adapters/dynamodb/stock.ts';
import { tasksConfig } from './config.ts';
import { orderId } from './domain/ids.ts';
import { CANCEL_REASONS } from './domain/order.ts';
import { lazyTaskAnswers } from './lazy-ports.ts';
import { runTask, type TaskRequest } from './workflow/tasks.ts';

const config = tasksConfig();
const client = dynamoClient();
const ports = {
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  stock: dynamoStock(client, config.STOCK_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  workflow: lazyTaskAnswers(),
  statusTopic: snsStatusTopic(config.STATUS_TOPIC_ARN),
  clock: { now: () => new Date() },
};

const id = z.string().transform(orderId);
const waits = <Name extends string>(task: Name) =>
  z.object({ task: z.literal(task), orderId: id, token: z.string().min(1) });
const plain = <Name extends string>(task: Name) => z.object({ task: z.literal(task), orderId: id });

const requestSchema: z.ZodType<TaskRequest> = z.discriminatedUnion('task', [
  plain('receiveOrder'),
  plain('reserveStock'),
  waits('holdOrder'),
  waits('awaitPickUp'),
  waits('askKitchen'),
  z.object({ task: z.literal('tellAccepted'), orderId: id, minutes: z.number().min(0) }),
  waits('cook'),
  waits('dispatch'),
  waits('deliver'),
  plain('finishOrder'),
  plain('releaseStock'),
  z.object({ task: z.literal('tellCancelled'), orderId: id, reason: z.enum(CANCEL_REASONS) }),
]);

/** One step of an order's workflow. What it throws is named for what Retry and Catch should do. */
export async function handler(event: unknown): Promise<Record<string, unknown>> {
  return runTask(requestSchema.parse(event), ports);
}
