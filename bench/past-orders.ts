import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { dynamoCustomers } from '../lambda/adapters/dynamodb/customers.ts';
import { currentMenu } from '../lambda/adapters/dynamodb/current-menu.ts';
import { customerId, orderId, type CustomerId } from '../lambda/domain/ids.ts';
import type { Order } from '../lambda/domain/order.ts';
import { newOrder } from '../tests/support/new-order.ts';
import type { Services } from '../tests/support/services.ts';

/** Orders of each regular customer: as many as a turn looks back. */
const ORDERS_EACH = 10;
const REGULARS = 10;
/** The most that DynamoDB takes at once. */
const BATCH = 25;
const AT_ONCE = 8;
const MINUTE_MILLISECONDS = 60_000;

/** The chat session of the nth regular customer of a name. */
const sessionOf = (name: string, nth: number) => `${name}${nth}`;

/**
 * Writes `count` delivered orders more, of customers who ordered once; the last hundred are of ten regulars,
 * whose chat sessions are `name0`, `name1` …
 * @returns the regulars
 */
export async function pastOrders(
  { dynamodb, tables }: Services,
  name: string,
  count: number,
): Promise<CustomerId[]> {
  const customers = dynamoCustomers(dynamodb, tables.customers);
  const regulars = await Promise.all(
    Array.from({ length: REGULARS }, (_, nth) => customers.identify('lex', sessionOf(name, nth))),
  );
  const menuVersion = (await currentMenu(dynamodb, tables.shop))?.version ?? '';
  const begun = Date.now() - count * MINUTE_MILLISECONDS;
  const ofOthers = count - REGULARS * ORDERS_EACH;
  let written = 0;
  const lane = async () => {
    while (written < count) {
      const from = written;
      written += Math.min(BATCH, count - from);
      const requests = Array.from({ length: written - from }, (_, nth) => {
        const at = from + nth;
        const customer = regulars[Math.floor((at - ofOthers) / ORDERS_EACH)];
        return {
          PutRequest: {
            Item: delivered(
              menuVersion,
              customer ?? customerId(ulid()),
              begun + at * MINUTE_MILLISECONDS,
            ),
          },
        };
      });
      await dynamodb.send(new BatchWriteCommand({ RequestItems: { [tables.orders]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return regulars;
}

function delivered(menuVersion: string, customer: CustomerId, at: number): Order {
  const placedAt = new Date(at).toISOString();
  return {
    ...newOrder({ menuVersion }, { id: orderId(ulid(at)), customer, placedAt }),
    number: 1,
    status: 'delivered',
    revision: 1,
    sequence: 2,
    history: [
      { sequence: 1, status: 'received', at: placedAt },
      { sequence: 2, status: 'delivered', at: placedAt },
    ],
  };
}
