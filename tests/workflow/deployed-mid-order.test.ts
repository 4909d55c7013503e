import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { dynamoOrders, dynamoMenuBook, dynamoStock, runTask } from './previous/tasks.js';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { TaskPorts } from '../../lambda/workflow/order-step.ts';
import { newOrder, twoPuddings } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { openCounter, type Counter } from './counter.ts';
import { goesOn, unsuggesting } from './play.ts';

/**
 * An order is placed and begun on the definition and the task code of before; then what there is now is deployed, and
 * the order ends on it: on its own definition, with the tasks, the adapters and the console of now.
 */

const BEFORE = 'tests/workflow/previous/order.asl.json';
const WAITS = ['accept', 'ready', 'picked-up', 'delivered'] as const;
type Wait = (typeof WAITS)[number];

let tables: TestTables;
let counter: Counter;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
afterEach(() => counter.close());

/** Placed and brought to a wait by the code of before, which knew no answers that are kept; then deployed. */
async function begunBefore(to: Wait | 'time', contents: object = {}): Promise<OrderId> {
  let deployed = false;
  const { client, names } = tables;
  const orders = dynamoOrders(client, names);
  const before = {
    orders,
    stock: dynamoStock(client, names.stock),
    menuBook: dynamoMenuBook(client, names.shop),
  };
  counter = await openCounter({
    tables,
    shop: unsuggesting,
    definition: BEFORE,
    run: (payload, { statusTopic, clock }: TaskPorts) =>
      deployed ? undefined : runTask(payload, { ...before, statusTopic, clock }),
  });
  await counter.setStock('item:flan', 10);
  const { menuVersion, clock } = counter;
  const placedAt = new Date(clock.now()).toISOString();
  const { order } = await orders.place(
    newOrder({ menuVersion, ...contents }, { placedAt }),
    '2026-01-31',
  );
  await counter.workflow.start(order.id);
  const answered = to === 'time' ? [] : WAITS.slice(0, WAITS.indexOf(to));
  for (const wait of answered) {
    const { waiting } = await counter.waits(order.id, wait);
    const output = JSON.stringify(wait === 'accept' ? { minutes: 25 } : {});
    await counter.api.send(new SendTaskSuccessCommand({ taskToken: waiting?.token, output }));
  }
  await counter.waits(order.id, to);
  deployed = true;
  await counter.deploy();
  return order.id;
}

test('what the code of before wrote has none of what came since', async () => {
  const id = await begunBefore('accept');
  const order = await counter.order(id);
  expect(order.waiting).toEqual({ for: 'accept', token: expect.any(String) as string });
  for (const since of ['revision', 'heldSkus', 'charge', 'answered', 'deliveryCode'])
    expect(order).not.toHaveProperty(since);
});

test.each(WAITS)('begun before, deployed while it waits for %s: it is delivered', async (wait) => {
  const id = await begunBefore(wait);
  await goesOn(counter, id, { from: wait });
  const { states, output, order } = await counter.ended(id);
  expect(states).toEqual([
    ...['Receive', 'IsForLater', 'ReserveStock', 'AskKitchen', 'TellAccepted'],
    ...['Cook', 'IsPickUp', 'Dispatch', 'Deliver', 'Finish'],
  ]);
  expect(output).toMatchObject({ status: 'delivered' });
  expect(order.history.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 8,
    reservations: { [id]: 0 },
  });
});

test.each(WAITS)(
  'begun before, cancelled while it waits for %s: all is given back',
  async (wait) => {
    const id = await begunBefore(wait);
    await counter.cancel(id);
    const { states, output } = await counter.ended(id);
    expect(states.slice(-2)).toEqual(['ReleaseStock', 'TellCancelled']);
    expect(output).toMatchObject({ status: 'cancelled', reason: 'customer' });
    expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
  },
);

test('begun before, rejected by the kitchen of now', async () => {
  const id = await begunBefore('accept');
  await counter.says(id, { kind: 'reject', reason: 'sem gás' });
  const { output, order } = await counter.ended(id);
  expect(output).toMatchObject({ reason: 'kitchenRejected' });
  expect(order.kitchenNote).toBe('sem gás');
});

test('a definition that asks its kitchen once cannot be asked anew: the change is refused, the order goes on', async () => {
  const id = await begunBefore('accept');
  const change = { key: 'more', revision: 1, at: new Date(), contents: twoPuddings };
  expect(await counter.changed((orders) => orders.amend(id, change))).toMatchObject({
    outcome: 'refused',
  });
  await goesOn(counter, id);
  expect((await counter.ended(id)).output).toMatchObject({ status: 'delivered' });
});

test('another address may still be given', async () => {
  const id = await begunBefore('ready');
  const { contents } = await counter.order(id);
  const address = { text: 'Rua Vergueiro 1000, Vila Mariana', area: 'vila-mariana' };
  const change = { ...contents, address, key: 'there', revision: 1, at: new Date() };
  expect(await counter.changed((orders) => orders.readdress(id, change))).toMatchObject({
    outcome: 'done',
    order: { revision: 2, contents: { address } },
  });
});

test('an order for later, kept since before, goes on when its time comes', async () => {
  const id = await begunBefore('time', { scheduledFor: '2026-01-31T15:00:00.000Z' });
  await counter.clock.advance(2 * 3600);
  await goesOn(counter, id);
  const { states, output } = await counter.ended(id);
  expect(states.slice(0, 4)).toEqual(['Receive', 'IsForLater', 'HoldUntilTime', 'ReserveStock']);
  expect(output).toMatchObject({ status: 'delivered' });
});
