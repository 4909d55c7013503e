import {
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import { OPEN_STATUSES, type Order } from '../../domain/order.ts';
import type { Orders } from '../../ports.ts';
import { conditionFailed } from './client.ts';
import { dynamoErasures } from './erasures.ts';
import { orderChanges } from './order-changes.ts';
import { orderMoney } from './order-money.ts';
import { orderNotes } from './order-notes.ts';
import { orderSteps } from './order-steps.ts';
import { orderTable } from './order-table.ts';
import { orderWaits } from './order-waits.ts';

/** Orders a page: with each at some kilobytes, below the megabyte that a query reads. */
const PAGE = 100;

/** Orders as one record each, with all that is done to them. */
export function dynamoOrders(
  client: DynamoDBDocumentClient,
  tables: { orders: string; shop: string },
): Orders {
  const TableName = tables.orders;

  const table = orderTable(client, TableName);
  const { get, update } = table;

  return {
    get,

    async place(order, day) {
      const before = await get(order.id);
      if (before) return { order: before, placed: 'before' };
      const written: Order = {
        ...order,
        number: await nextNumber(client, tables.shop, day),
        status: 'received',
        revision: 1,
        sequence: 1,
        history: [{ sequence: 1, status: 'received', at: order.placedAt }],
      };
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: written,
            ConditionExpression: 'attribute_not_exists(id)',
          }),
        );
        return { order: written, placed: 'now' };
      } catch (error) {
        const first = conditionFailed(error) ? await get(order.id) : undefined;
        if (!first) throw error;
        return { order: first, placed: 'before' };
      }
    },

    async page(status, after) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byStatus',
          KeyConditionExpression: '#status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':status': status },
          ...(after !== undefined && { ExclusiveStartKey: { status, id: after } }),
          Limit: PAGE,
        }),
      );
      const next = LastEvaluatedKey?.['id'] as OrderId | undefined;
      return { orders: (Items ?? []) as Order[], ...(next !== undefined && { next }) };
    },

    async withStatus(status, limit) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byStatus',
          KeyConditionExpression: '#status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':status': status },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return (Items ?? []) as Order[];
    },

    async ofCustomer(customer, limit) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byCustomer',
          KeyConditionExpression: 'customer = :customer',
          ExpressionAttributeValues: { ':customer': customer },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return (Items ?? []) as Order[];
    },

    requestCancel: (id) =>
      update(id, {
        UpdateExpression: 'SET cancelRequested = :yes',
        ConditionExpression: `attribute_exists(id) AND #status IN (${OPEN_STATUSES.map((_, at) => `:s${at}`).join(', ')})`,
        values: {
          ':yes': true,
          ...Object.fromEntries(OPEN_STATUSES.map((status, at) => [`:s${at}`, status])),
        },
      }),

    ...orderNotes(client, TableName, dynamoErasures(client, tables.shop)),
    ...orderWaits(table),
    ...orderChanges(table),
    ...orderSteps(table),
    ...orderMoney(table),
  };
}

/** Where the last number of a day (`YYYY-MM-DD`) is kept. */
export const counterKey = (day: string): string => `counter#${day}`;

/** The next short number of a day (`YYYY-MM-DD`). A number may be skipped, never given twice. */
async function nextNumber(client: DynamoDBDocumentClient, table: string, day: string) {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { key: counterKey(day) },
      UpdateExpression: 'ADD orders :one',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return (Attributes as { orders: number }).orders;
}
