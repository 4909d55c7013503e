import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { encodeTime } from 'ulid';
import { ORDER_STATUSES, type Order, type OrderStatus } from '../../domain/order.ts';
import type { OrderDays } from '../../ports.ts';

/**
 * An order's id is minted when it is read back, and it is placed by the customer's yes: for as long as a yes may
 * take, an id may be older than its day.
 */
const LONGEST_YES_MILLISECONDS = 3 * 24 * 60 * 60_000;

const ID_OF_TIME = 10;
const ID_OF_CHANCE = 16;
const firstId = (time: number) => encodeTime(time, ID_OF_TIME) + '0'.repeat(ID_OF_CHANCE);

/** All orders of a day by the index of statuses, whose sort key, the id, is in the order of time. */
export function dynamoOrderDays(
  client: DynamoDBDocumentClient,
  tables: { orders: string; shop: string },
): OrderDays {
  const ofStatus = async (status: OrderStatus, from: Date, to: Date): Promise<Order[]> => {
    const found: Order[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tables.orders,
          IndexName: 'byStatus',
          KeyConditionExpression: '#status = :status AND id BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':status': status,
            ':from': firstId(from.getTime() - LONGEST_YES_MILLISECONDS),
            ':to': firstId(to.getTime()),
          },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...(Items as Order[]));
      start = LastEvaluatedKey;
    } while (start);
    return found;
  };

  return {
    async placedOn(day, { from, to }) {
      const orders = new Map<string, Order>();
      // In the order in which an order passes through them: what moves on meanwhile is met again, not missed.
      for (const status of ORDER_STATUSES)
        for (const order of await ofStatus(status, from, to)) orders.set(order.id, order);
      const [first, last] = [from.toISOString(), to.toISOString()];
      const { Item } = await client.send(
        new GetCommand({ TableName: tables.shop, Key: { key: `counter#${day}` } }),
      );
      return {
        orders: [...orders.values()]
          .filter(({ placedAt }) => placedAt >= first && placedAt < last)
          .sort((one, other) => one.number - other.number),
        numbersGiven: (Item as { orders: number } | undefined)?.orders ?? 0,
      };
    },
  };
}
