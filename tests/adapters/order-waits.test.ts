import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { CODE_TRIES } from '../../lambda/domain/delivery-code.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { OpenWait } from '../../lambda/domain/wait.ts';
import type { Orders } from '../../lambda/ports.ts';
import { newOrder } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** The one open wait of an order and its one answer, against DynamoDB's conditions. */

let tables: TestTables;
let orders: Orders;
beforeAll(async () => {
  tables = await startTables();
  orders = dynamoOrders(tables.client, tables.names);
});
afterAll(() => tables.stop());

const at = new Date('2026-11-22T20:05:00Z');
const wait = (waits: OpenWait['for'], token = 'token', entered = '20:01'): OpenWait => ({
  for: waits,
  token,
  entered,
});
const yes = { kind: 'success', output: { minutes: 25 } } as const;

async function placed(more: Partial<Order> = {}): Promise<OrderId> {
  const { order } = await orders.place(newOrder({}, more), '2026-11-22');
  return order.id;
}

async function waiting(open: OpenWait, more: Partial<Order> = {}): Promise<OrderId> {
  const id = await placed(more);
  await orders.await(id, open);
  return id;
}

describe('the answer to a wait', () => {
  test('is kept, and closes the wait: a second one changes nothing', async () => {
    const id = await waiting(wait('accept'));
    const first = { wait: wait('accept'), reply: yes, at };
    expect(await orders.answer(id, first)).toMatchObject({
      answered: { for: 'accept', token: 'token', reply: yes, at: at.toISOString() },
    });
    const late = { ...first, reply: { kind: 'success', output: { minutes: 50 } } } as const;
    expect(await orders.answer(id, late)).toBeUndefined();
    const now = await orders.get(id);
    expect(now?.waiting).toBeUndefined();
    expect(now?.answered?.reply).toEqual(yes);
  });

  test('of two at once, one is taken', async () => {
    const id = await waiting(wait('accept'));
    const both = await Promise.all(
      [1, 2].map((minutes) =>
        orders.answer(id, {
          wait: wait('accept'),
          reply: { kind: 'success', output: { minutes } },
          at,
        }),
      ),
    );
    expect(both.filter((order) => order !== undefined)).toHaveLength(1);
  });

  test.each([
    ['to another wait', wait('ready')],
    ['with another token', wait('accept', 'an older token')],
  ])('%s is not taken', async (_what, other) => {
    const id = await waiting(wait('accept'));
    expect(await orders.answer(id, { wait: other, reply: yes, at })).toBeUndefined();
  });

  test('is not taken once the customer has cancelled, and no wait begins then', async () => {
    const id = await waiting(wait('accept'));
    await orders.requestCancel(id);
    expect(await orders.answer(id, { wait: wait('accept'), reply: yes, at })).toBeUndefined();
    expect(await orders.await(id, wait('ready', 'next'))).toBeUndefined();
  });

  test('to what the kitchen did not see is not taken', async () => {
    const id = await waiting(wait('accept'));
    const seen = { wait: wait('accept'), reply: yes, at };
    expect(await orders.answer(id, { ...seen, revision: 2 })).toBeUndefined();
    expect(await orders.answer(id, { ...seen, revision: 1 })).toBeDefined();
  });

  test('outlives the attempt that asked: the next attempt finds it under its own token', async () => {
    const id = await waiting(wait('accept'));
    await orders.answer(id, { wait: wait('accept'), reply: yes, at });
    const again = await orders.await(id, wait('accept', 'second attempt'));
    expect(again?.waiting).toBeUndefined();
    expect(again?.answered).toMatchObject({ token: 'second attempt', reply: yes });
  });

  test('is forgotten when the same state is entered anew, or another', async () => {
    const id = await waiting(wait('accept'));
    await orders.answer(id, { wait: wait('accept'), reply: yes, at });
    const anew = await orders.await(id, wait('accept', 'anew', '20:09'));
    expect(anew).toMatchObject({ waiting: { token: 'anew' } });
    expect(anew?.answered).toBeUndefined();
  });

  test('keeps the words that come with it', async () => {
    const id = await waiting(wait('accept'));
    const no = { kind: 'failure', error: 'KitchenRejectedError', cause: 'sem gás' } as const;
    const told = { wait: wait('accept'), reply: no, at, kitchenNote: 'sem gás' };
    expect(await orders.answer(id, told)).toMatchObject({ kitchenNote: 'sem gás' });
  });
});

test('a courier has so many tries for the code, at the door alone', async () => {
  const id = await waiting(wait('picked-up'));
  expect(await orders.countWrongCode(id)).toBeUndefined();
  await orders.await(id, wait('delivered', 'door'));
  for (let tries = 1; tries <= CODE_TRIES; tries += 1)
    expect(await orders.countWrongCode(id)).toMatchObject({ codeTries: tries });
  expect(await orders.countWrongCode(id)).toBeUndefined();
});
