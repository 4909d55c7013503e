import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoBookmark } from '../../lambda/adapters/dynamodb/bookmark.ts';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { dynamoStock } from '../../lambda/adapters/dynamodb/stock.ts';
import { dynamoStockBook } from '../../lambda/adapters/dynamodb/stock-book.ts';
import { snsShopTopic } from '../../lambda/adapters/sns/shop-topic.ts';
import { snsStatusTopic } from '../../lambda/adapters/sns/status-topic.ts';
import { stepFunctionsExecutions } from '../../lambda/adapters/stepfunctions/executions.ts';
import { stepFunctionsOrderWorkflow } from '../../lambda/adapters/stepfunctions/order-workflow.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { reconcile } from '../../lambda/workflow/reconcile/reconcile.ts';
import type { LocalJson } from '../../local/local-json.ts';
import { sdk } from './customers.ts';
import { functionsOf } from './functions.ts';
import { newOrder } from './new-order.ts';

/** Reconcile over a machine's services, by its own adapters, with a clock that runs ahead by so many minutes. */
export function reconciledShop(local: LocalJson, minutesAhead = () => 0) {
  Object.assign(process.env, functionsOf(local).reconcile.environment);
  const { endpoint, tables } = local.dynamodb;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...sdk, endpoint }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const { stateMachineArn } = local.stepFunctions;
  const ports = {
    orders: dynamoOrders(client, tables),
    stock: dynamoStock(client, tables.stock),
    stockBook: dynamoStockBook(client, tables.stock),
    menuBook: dynamoMenuBook(client, tables.shop),
    bookmark: dynamoBookmark(client, tables.shop, 'reconcile'),
    workflow: stepFunctionsOrderWorkflow(stateMachineArn),
    executions: stepFunctionsExecutions(stateMachineArn),
    statusTopic: snsStatusTopic(local.sns.topics.status),
    shopTopic: snsShopTopic(local.sns.topics.shop),
    payments: {},
    chargeBook: dynamoChargeBook(client, tables.orders),
    clock: { now: () => new Date(Date.now() + minutesAhead() * 60_000) },
  };
  return {
    client,
    names: tables,
    ports,
    run: (isTimeUp = () => false) => reconcile(ports, isTimeUp),

    /** An order as the conversation writes it; its workflow is not started. */
    async written(more: Partial<Order> = {}): Promise<OrderId> {
      const { version } = await ports.menuBook.current();
      const placedAt = new Date().toISOString();
      const order = { ...newOrder({ menuVersion: version }), placedAt, ...more };
      await ports.orders.place(order, '2026-11-22');
      return order.id;
    },

    async orderOf(id: OrderId): Promise<Order> {
      const order = await ports.orders.get(id);
      if (!order) throw new Error(`no order ${id}`);
      return order;
    },
  };
}

export type ReconciledShop = ReturnType<typeof reconciledShop>;
