import {
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import { hasEnded, ORDER_STATUSES, type Order } from '../../domain/order.ts';
import type { Orders } from '../../ports.ts';
import { conditionFailed } from './client.ts';
import { orderNotes } from './order-notes.ts';

type Update = Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression'> & {
  values: Record<string, unknown>;
};

const OPEN = ORDER_STATUSES.filter((status) => !hasEnded(status));

/** Orders as one record each. Every change is one conditional write, so that two at once cannot both win. */
export function dynamoOrders(
  client: DynamoDBDocumentClient,
  tables: { orders: string; shop: string },
): Orders {
  const TableName = tables.orders;

  const get = async (id: OrderId): Promise<Order | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { id }, ConsistentRead: true }),
    );
    return Item as Order | undefined;
  };

  /** The order as it is after the change; undefined when the condition refused it. */
  const update = async (id: OrderId, { values, ...update }: Update): Promise<Order | undefined> => {
    const used = `${update.UpdateExpression ?? ''} ${update.ConditionExpression ?? ''}`;
    const names = ['status', 'sequence', 'history', 'waiting'].filter((name) =>
      new RegExp(`#${name}\\b`).test(used),
    );
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          ...update,
          ExpressionAttributeValues: values,
          ...(names.length > 0 && {
            ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes as Order;
    } catch (error) {
      if (conditionFailed(error)) return undefined;
      throw error;
    }
  };

  return {
    get,

    async place(order, day) {
      const before = await get(order.id);
      if (before) return { order: before, placed: 'before' };
      const written: Order = {
        ...order,
        number: await nextNumber(client, tables.shop, day),
        status: 'received',
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

    async advance(id, { to, from, at, minutes, reason, unlessCancelling }) {
      const now = await get(id);
      if (!now || !from.includes(now.status)) return undefined;
      const sequence = now.sequence + 1;
      const change = { sequence, status: to, at: at.toISOString(), ...(reason && { reason }) };
      return update(id, {
        UpdateExpression: [
          'SET #status = :to, #sequence = :sequence, #history = list_append(#history, :change)',
          ...(minutes === undefined ? [] : ['minutes = :minutes']),
          ...(reason === undefined ? [] : ['reason = :reason']),
        ].join(', '),
        ConditionExpression: [
          '#status = :from AND #sequence = :read',
          ...(unlessCancelling === true ? ['attribute_not_exists(cancelRequested)'] : []),
        ].join(' AND '),
        values: {
          ':to': to,
          ':from': now.status,
          ':sequence': sequence,
          ':read': now.sequence,
          ':change': [change],
          ...(minutes !== undefined && { ':minutes': minutes }),
          ...(reason !== undefined && { ':reason': reason }),
        },
      });
    },

    await: (id, waiting) =>
      update(id, {
        UpdateExpression: 'SET #waiting = :waiting',
        ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(cancelRequested)',
        values: { ':waiting': waiting },
      }),

    requestCancel: (id) =>
      update(id, {
        UpdateExpression: 'SET cancelRequested = :yes',
        ConditionExpression: `attribute_exists(id) AND #status IN (${OPEN.map((_, at) => `:s${at}`).join(', ')})`,
        values: {
          ':yes': true,
          ...Object.fromEntries(OPEN.map((status, at) => [`:s${at}`, status])),
        },
      }),

    ...orderNotes(client, TableName),
  };
}

/** The next short number of a day (`YYYY-MM-DD`). A number may be skipped, never given twice. */
async function nextNumber(client: DynamoDBDocumentClient, table: string, day: string) {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { key: `counter#${day}` },
      UpdateExpression: 'ADD orders :one',
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return (Attributes as { orders: number }).orders;
}
