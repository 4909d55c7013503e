import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { OpenWait } from '../../lambda/domain/wait.ts';
import type { Orders } from '../../lambda/ports.ts';
import { newOrder, twoPuddings } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** What is done to a placed order, against DynamoDB's conditions: each thing once, by whoever is first. */

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

async function placed(more: Partial<Order> = {}): Promise<OrderId> {
  const { order } = await orders.place(newOrder({}, more), '2026-11-22');
  return order.id;
}

async function waiting(open: OpenWait, more: Partial<Order> = {}): Promise<OrderId> {
  const id = await placed(more);
  await orders.await(id, open);
  return id;
}

describe('a change of what was ordered', () => {
  const contents = { ...twoPuddings, totalCents: cents(9999) };
  const change = { key: 'turn-1', revision: 1, at };

  test('asks the kitchen anew while it has not answered', async () => {
    const id = await waiting(wait('accept'));
    const changed = await orders.amend(id, { ...change, contents });
    expect(changed).toMatchObject({
      outcome: 'done',
      order: {
        revision: 2,
        contents,
        answered: { token: 'token', reply: { kind: 'success', output: { changed: true } } },
      },
    });
    expect(changed.order?.waiting).toBeUndefined();
  });

  test('is made once for each key', async () => {
    const id = await waiting(wait('accept'));
    await orders.amend(id, { ...change, contents });
    expect(await orders.amend(id, { ...change, contents })).toMatchObject({
      outcome: 'before',
      order: { revision: 2 },
    });
  });

  test('is not made on contents that have changed since', async () => {
    const id = await waiting(wait('accept'));
    await orders.amend(id, { ...change, contents });
    await orders.await(id, wait('accept', 'anew', '20:09'));
    const other = { key: 'turn-2', revision: 1, at, contents };
    expect(await orders.amend(id, other)).toMatchObject({ outcome: 'refused' });
  });

  test('disturbs nobody while an order for later is kept', async () => {
    const id = await waiting(wait('time'));
    const changed = await orders.amend(id, { ...change, contents });
    expect(changed).toMatchObject({ outcome: 'done', order: { waiting: { for: 'time' } } });
  });

  test('comes too late once the kitchen has accepted', async () => {
    const id = await waiting(wait('ready'));
    expect(await orders.amend(id, { ...change, contents })).toMatchObject({
      outcome: 'refused',
      order: { revision: 1 },
    });
  });
});

describe('paying anew', () => {
  const contents = { ...twoPuddings, payment: 'card' as const, online: true as const };
  const change = { key: 'turn-1', revision: 1, at, contents };

  test.each(['payment', 'repay'] as const)('in another way answers the wait for %s', async (of) => {
    const id = await waiting(wait(of));
    await orders.offer(id, { kind: 'payment', revision: 1, dueCents: cents(3680), why: 'expired' });
    const changed = await orders.repay(id, change);
    expect(changed).toMatchObject({
      outcome: 'done',
      order: { revision: 2, contents, answered: { reply: { output: { repay: true } } } },
    });
    expect(changed.order).not.toHaveProperty('offer');
    expect(changed.order).not.toHaveProperty('waiting');
    expect(await orders.repay(id, change)).toMatchObject({ outcome: 'before' });
  });

  test('comes too late once the kitchen is asked', async () => {
    const id = await waiting(wait('accept'));
    expect(await orders.repay(id, change)).toMatchObject({ outcome: 'refused' });
  });
});

describe('another address', () => {
  const address = { text: 'Rua Vergueiro 1000, Vila Mariana', area: 'vila-mariana' };
  const change = { address, feeCents: cents(500), totalCents: cents(4180), at };

  test('is taken until the courier has the order', async () => {
    const id = await waiting(wait('ready'));
    expect(await orders.readdress(id, { ...change, key: 'a', revision: 1 })).toMatchObject({
      outcome: 'done',
      order: { revision: 2, contents: { address, feeCents: 500 }, waiting: { for: 'ready' } },
    });
    for (const to of ['accepted', 'preparing', 'outForDelivery'] as const)
      await orders.advance(id, { to, from: ['received', 'accepted', 'preparing'], at });
    expect(await orders.readdress(id, { ...change, key: 'b', revision: 2 })).toMatchObject({
      outcome: 'refused',
    });
  });

  test('waits until the customer has answered what is asked about the order', async () => {
    const id = await placed();
    const missing = [{ line: 0, similar: [] }];
    await orders.offer(id, { kind: 'substitute', revision: 1, missing, soldOut: ['item:flan'] });
    const there = { ...change, key: 'a', revision: 1 };
    expect(await orders.readdress(id, there)).toMatchObject({ outcome: 'refused' });
    await orders.prepare(id, 1, []);
    expect(await orders.readdress(id, there)).toMatchObject({ outcome: 'done' });
  });

  test('is none for who comes for it', async () => {
    const { order } = await orders.place(
      newOrder({ address: undefined, pickUp: true } as never),
      '2026-11-22',
    );
    expect(await orders.readdress(order.id, { ...change, key: 'a', revision: 1 })).toMatchObject({
      outcome: 'refused',
    });
  });
});

describe('what the customer is asked', () => {
  const dearer = { ...twoPuddings, totalCents: cents(5000) };
  const price = {
    kind: 'price',
    revision: 1,
    contents: dearer,
    beforeCents: twoPuddings.totalCents,
  } as const;

  test('a yes to a new total makes it the order', async () => {
    const id = await placed();
    await orders.offer(id, price);
    await orders.await(id, wait('price'));
    const answered = await orders.answerPrice(id, { key: 'y', revision: 1, at, agreed: true });
    expect(answered).toMatchObject({
      outcome: 'done',
      order: { revision: 2, contents: { totalCents: 5000 }, answered: { for: 'price' } },
    });
    expect(answered.order?.offer).toBeUndefined();
    expect(
      await orders.answerPrice(id, { key: 'n', revision: 2, at, agreed: false }),
    ).toMatchObject({ outcome: 'refused' });
  });

  test('a no leaves the order as it was, and tells the workflow', async () => {
    const id = await placed();
    await orders.offer(id, price);
    await orders.await(id, wait('price'));
    expect(
      await orders.answerPrice(id, { key: 'n', revision: 1, at, agreed: false }),
    ).toMatchObject({
      order: { revision: 1, answered: { reply: { error: 'CustomerDeclinedError' } } },
    });
  });

  test('something else in its place, or nothing at all', async () => {
    const contents = { ...twoPuddings, lines: twoPuddings.lines.slice(1) };
    const missing = [{ line: 0, similar: [] }];
    const asked = async () => {
      const id = await placed();
      await orders.offer(id, { kind: 'substitute', revision: 1, missing, soldOut: ['item:flan'] });
      await orders.await(id, wait('substitute'));
      return id;
    };
    expect(
      await orders.substitute(await asked(), { key: 's', revision: 1, at, contents }),
    ).toMatchObject({ outcome: 'done', order: { revision: 2, contents } });
    expect(
      await orders.substitute(await asked(), { key: 's', revision: 1, at, declined: true }),
    ).toMatchObject({ order: { revision: 1, answered: { reply: { kind: 'failure' } } } });
  });

  test('an offer about contents that changed meanwhile is not made', async () => {
    const id = await placed();
    expect(await orders.offer(id, { ...price, revision: 2 })).toBeUndefined();
  });

  test('the first suggestion stays, and is answered once the customer says', async () => {
    const id = await placed();
    const coke = { line: twoPuddings.lines[0] as Line, priceCents: cents(700) };
    await orders.suggest(id, coke);
    await orders.suggest(id, { ...coke, priceCents: cents(1) });
    await orders.answerSuggestion(id, 'declined');
    expect(await orders.get(id)).toMatchObject({
      suggestion: { priceCents: 700, answer: 'declined' },
    });
  });
});

describe('what the workflow puts down', () => {
  test('what may be held grows, and is there before it is taken', async () => {
    const id = await placed();
    await orders.prepare(id, 1, ['item:flan']);
    const order = await orders.prepare(id, 1, ['item:mousse', 'item:flan']);
    expect(order?.heldSkus).toEqual(new Set(['item:flan', 'item:mousse']));
    await orders.requestCancel(id);
    expect(await orders.prepare(id, 1, ['item:beer'])).toBeUndefined();
  });

  test('a charge is given back once; nothing is taken for an order that is being undone', async () => {
    const id = await placed();
    await orders.charge(id, { kind: 'atDoor', at: at.toISOString() });
    await orders.refund(id, at);
    await orders.refund(id, new Date('2026-11-23T00:00:00Z'));
    expect((await orders.get(id))?.charge?.refundedAt).toBe(at.toISOString());
    const other = await placed();
    await orders.refund(other, at);
    expect(await orders.charge(other, { kind: 'online', at: at.toISOString() })).toBeUndefined();
    expect((await orders.get(other))?.charge).toBeUndefined();
  });

  test('an order from before revisions is at its first', async () => {
    const id = await placed();
    const without = { TableName: tables.names.orders, Key: { id } };
    await tables.client.send(
      new UpdateCommand({
        ...without,
        UpdateExpression: 'REMOVE #r',
        ExpressionAttributeNames: { '#r': 'revision' },
      }),
    );
    const read = (await orders.get(id)) as Order;
    const change = { contents: twoPuddings, at };
    expect(await orders.revise(read, change)).toMatchObject({
      revision: 2,
      sequence: 2,
      history: [{ sequence: 1 }, { sequence: 2, status: 'received', at: at.toISOString() }],
    });
    expect(await orders.revise(read, change)).toBeUndefined();
  });
});
