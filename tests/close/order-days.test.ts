import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { dynamoOrderDays } from '../../lambda/adapters/dynamodb/order-days.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { closeRoutes } from '../../lambda/console/close-routes.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import type { OrderStatus } from '../../lambda/domain/order.ts';
import { newOrder } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** The orders of a day, from the tables over the protocol. The shop is in São Paulo, three hours behind UTC. */

let tables: TestTables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

/** An order read back at one moment and placed at another, which has come to a status. */
async function placed(
  placedAt: string,
  { status = 'received', readAt = placedAt, day = placedAt.slice(0, 10), size = 0 }: Placing = {},
) {
  const id = orderId(ulid(Date.parse(readAt)));
  const name = `Maria${'.'.repeat(size)}`;
  const order = { ...newOrder({ name }), id, placedAt: new Date(placedAt).toISOString() };
  await dynamoOrders(tables.client, tables.names).place(order, day);
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.names.orders,
      Key: { id },
      UpdateExpression: 'SET #status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status },
    }),
  );
  return id;
}

interface Placing {
  status?: OrderStatus;
  readAt?: string;
  day?: string;
  size?: number;
}

const routes = (now = '2026-11-22T20:00:00Z') =>
  closeRoutes({
    orderDays: dynamoOrderDays(tables.client, tables.names),
    menuBook: { current: () => Promise.resolve(cantina), version: () => Promise.resolve(cantina) },
    clock: { now: () => new Date(now) },
  });

const closeOf = async (day: string) => {
  const response = await routes().request(`/close?day=${day}`);
  expect(response.status).toBe(200);
  return (await response.json()) as {
    orders: Record<string, number>;
    numbersWithoutOrder: number[];
    taken: { netCents: number };
  };
};

test('a day is midnight to midnight where the shop is', async () => {
  await placed('2026-03-10T02:59:59.999Z', { day: '2026-03-09' });
  await placed('2026-03-10T03:00:00Z', { status: 'delivered' });
  await placed('2026-03-11T02:59:59.999Z', { day: '2026-03-10', status: 'cancelled' });
  await placed('2026-03-11T03:00:00Z');
  expect((await closeOf('2026-03-10')).orders).toEqual({
    placed: 2,
    delivered: 1,
    cancelled: 1,
    open: 0,
  });
});

test('an order that was read back the day before is of the day of its yes', async () => {
  await placed('2026-04-02T15:00:00Z', { readAt: '2026-04-01T23:00:00Z', status: 'delivered' });
  expect((await closeOf('2026-04-01')).orders['placed']).toBe(0);
  expect((await closeOf('2026-04-02')).orders['placed']).toBe(1);
});

test('a day with more orders than one answer of the table holds is closed whole', async () => {
  const many = 70;
  for (let at = 0; at < many; at += 1)
    await placed('2026-05-05T18:00:00Z', { status: 'delivered', size: 30_000 });
  const close = await closeOf('2026-05-05');
  expect(close.orders['delivered']).toBe(many);
  expect(close.numbersWithoutOrder).toEqual([]);
  expect(close.taken.netCents).toBe(many * 4_480);
});

test('today is the day when none is asked for', async () => {
  const response = await routes('2026-06-01T01:00:00Z').request('/close');
  expect(await response.json()).toMatchObject({ day: '2026-05-31' });
});

test('the CSV is a file to be saved', async () => {
  const response = await routes().request('/close.csv?day=2026-03-10&locale=en-US');
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="2026-03-10.csv"');
  expect(await response.text()).toContain('orders,placed,2');
});

test.each([
  'close?day=2026-02-30',
  'close?day=today',
  'close.csv?day=2026-13-01',
  'close.csv?locale=fr',
])('%s is refused', async (path) => {
  expect((await routes().request(`/${path}`)).status).toBe(400);
});
