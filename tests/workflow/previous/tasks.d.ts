import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../../lambda/domain/ids.ts';
import type { Order } from '../../../lambda/domain/order.ts';
import type { MenuBook, Stock } from '../../../lambda/ports.ts';

/** Of the ports of before, as much as the test uses. */
interface PreviousOrders {
  get(id: OrderId): Promise<Order | undefined>;
  place(order: object, day: string): Promise<{ order: Order }>;
}

export function dynamoOrders(
  client: DynamoDBDocumentClient,
  tables: { orders: string; shop: string },
): PreviousOrders;
export function dynamoStock(client: DynamoDBDocumentClient, table: string): Stock;
export function dynamoMenuBook(client: DynamoDBDocumentClient, table: string): MenuBook;
export function runTask(
  request: object,
  ports: {
    orders: PreviousOrders;
    stock: Stock;
    menuBook: MenuBook;
    statusTopic: { publish(order: Order): Promise<void> };
    clock: { now(): Date };
  },
): Promise<unknown>;
