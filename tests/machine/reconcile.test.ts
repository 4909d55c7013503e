import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { ulid } from 'ulid';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { repairsIn } from '../../lambda/workflow/reconcile/report.ts';
import { startLambda } from '../../local/lambda/pool.ts';
import { pino } from 'pino';
import { sdk, until } from '../support/customers.ts';
import { endedExecution } from '../support/executions.ts';
import { functionsOf } from '../support/functions.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { reconciledShop, type ReconciledShop } from '../support/reconcile.ts';
import { putStock, stockOf } from '../support/stock.ts';

/** What does not agree between orders, executions and stock is put right, over the machine's own services. */

const SKU = 'item:flan';

let machine: TestMachine;
let shop: ReconciledShop;
let states: SFNClient;
/** How far ahead reconcile's clock is. */
let minutes = 0;

beforeAll(async () => {
  machine = await startMachine();
  shop = reconciledShop(machine.local, () => minutes);
  states = new SFNClient({ ...sdk, endpoint: machine.local.stepFunctions.endpoint });
}, 60_000);
afterAll(() => machine.stop());

/** An order whose workflow waits for the kitchen. */
async function atTheKitchen(): Promise<OrderId> {
  const id = await shop.written();
  await shop.ports.workflow.start(id);
  await until(
    () => shop.orderOf(id),
    ({ waiting }) => waiting?.for === 'accept',
  );
  return id;
}

const stopped = (id: OrderId) =>
  states.send(
    new StopExecutionCommand({
      executionArn: `${machine.local.stepFunctions.stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`,
    }),
  );

/** What customers were told of an order, in order, each once by its sequence. */
async function told(id: OrderId): Promise<string[]> {
  const { messages } = (await (await fetch(machine.local.outbox.endpoint)).json()) as {
    messages: { message: { id: string; sequence: number; status: string; reason?: string } }[];
  };
  const own = messages.flatMap(({ message }) => (message.id === id ? [message] : []));
  return [
    ...new Set(own.map(({ sequence, status, reason }) => `${sequence} ${status} ${reason ?? ''}`)),
  ]
    .map((each) => each.trim())
    .sort();
}

beforeEach(async () => {
  minutes = 0;
  await putStock(shop, SKU, { available: 100 });
});

test('an order that was written and never ran is started, once it cannot be under way any more', async () => {
  const id = await shop.written();
  expect((await shop.run()).started).toEqual([]);
  minutes = 3;
  const [one, other] = await Promise.all([shop.run(), shop.run()]);
  expect([...new Set([...one.started, ...other.started])]).toEqual([id]);
  await until(
    () => shop.orderOf(id),
    ({ waiting }) => waiting?.for === 'accept',
  );
  expect((await shop.run()).started).toEqual([]);
});

test('an execution that was ended leaves no order open: what it held goes back, and the customer is told', async () => {
  const id = await atTheKitchen();
  expect(await stockOf(shop, SKU)).toMatchObject({ available: 98, reservations: { [id]: 2 } });
  await stopped(id);
  const [one, other] = await Promise.all([shop.run(), shop.run()]);
  expect([...one.ended, ...other.ended]).toContainEqual({ id, as: 'fault' });
  expect(await shop.orderOf(id)).toMatchObject({
    status: 'cancelled',
    reason: 'fault',
    sequence: 2,
  });
  expect(await stockOf(shop, SKU)).toMatchObject({ available: 100, reservations: { [id]: 0 } });
  await until(
    () => told(id),
    (news) => news.length === 2,
  );
  expect(await told(id)).toEqual(['1 received', '2 cancelled fault']);
  expect((await shop.run()).ended).toEqual([]);
});

test('who had cancelled by then is not told of a fault', async () => {
  const id = await atTheKitchen();
  await stopped(id);
  await shop.ports.orders.requestCancel(id);
  await shop.run();
  expect(await shop.orderOf(id)).toMatchObject({ status: 'cancelled', reason: 'customer' });
});

test('what was handed over is delivered, though the workflow ended before it could say so', async () => {
  const id = await atTheKitchen();
  await stopped(id);
  await shop.client.send(
    new UpdateCommand({
      TableName: shop.names.orders,
      Key: { id },
      UpdateExpression: 'SET #status = :street, answered = :answered REMOVE waiting',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':street': 'outForDelivery',
        ':answered': {
          for: 'delivered',
          token: 'gone',
          at: new Date().toISOString(),
          reply: { kind: 'success', output: {} },
        },
      },
    }),
  );
  expect((await shop.run()).ended).toContainEqual({ id, as: 'delivered' });
  expect(await shop.orderOf(id)).toMatchObject({ status: 'delivered' });
  expect(await stockOf(shop, SKU)).toMatchObject({ available: 98, reservations: { [id]: 0 } });
});

test('an answer that was taken and never sent is sent', async () => {
  const id = await atTheKitchen();
  const { waiting } = await shop.orderOf(id);
  if (!waiting) throw new Error('nothing waits');
  const reply = { kind: 'success' as const, output: { minutes: 30 } };
  await shop.ports.orders.answer(id, { wait: waiting, reply, at: new Date() });
  expect((await shop.run()).answered).toEqual([]);
  minutes = 3;
  expect((await shop.run()).answered).toEqual([id]);
  await until(
    () => shop.orderOf(id),
    (order) => order.waiting?.for === 'ready',
  );
  expect(await shop.orderOf(id)).toMatchObject({ status: 'preparing', minutes: 30 });
  expect((await shop.run()).answered).toEqual([]);
});

test('a cancellation that never came to the wait comes to it', async () => {
  const id = await atTheKitchen();
  await shop.ports.orders.requestCancel(id);
  expect((await shop.run()).released).toEqual([id]);
  expect((await endedExecution(machine.local, id)).output).toMatchObject({ reason: 'customer' });
});

test('an execution that waits for a word on an order that has ended is let go', async () => {
  const id = await atTheKitchen();
  await shop.ports.orders.advance(id, {
    to: 'cancelled',
    from: ['received'],
    at: new Date(),
    reason: 'fault',
  });
  expect((await shop.run()).released).toContain(id);
  await endedExecution(machine.local, id);
  expect(await shop.orderOf(id)).toMatchObject({ status: 'cancelled', reason: 'fault' });
});

test('one that cannot be put right is named, and the others are put right all the same', async () => {
  const bad = orderId(ulid());
  await shop.client.send(
    new PutCommand({
      TableName: shop.names.orders,
      Item: {
        id: bad,
        status: 'preparing',
        placedAt: '2020-01-01T00:00:00Z',
        contents: {},
        sequence: 1,
      },
    }),
  );
  const id = await shop.written();
  minutes = 3;
  const report = await shop.run();
  expect(report.failed.map(({ what }) => what)).toEqual([bad]);
  expect(report.started).toContain(id);
});

test('the Lambda itself does all this, and says what it did in one line with its metrics', async () => {
  const placedAt = new Date(Date.now() - 300_000).toISOString();
  const id = await shop.written({ placedAt });
  const lines: string[] = [];
  // A line with metrics is one for whoever looks closely, on one machine.
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(line) });
  const pool = startLambda(functionsOf(machine.local).reconcile, log);
  try {
    const invocation = await pool.invoke({ source: 'aws.events' });
    expect(invocation).toMatchObject({ outcome: 'answered', payload: { whole: true } });
    const said = await until(
      () => Promise.resolve(lines.find((line) => line.includes('reconciled'))),
      (line) => line !== undefined,
    );
    const { msg } = JSON.parse(said ?? '{}') as { msg: string };
    const line = JSON.parse(msg) as Record<string, unknown> & { _aws: unknown };
    expect(line['started']).toContain(id);
    expect(line['Repairs']).toBeGreaterThan(0);
    expect(line._aws).toMatchObject({
      CloudWatchMetrics: [
        { Namespace: 'Balcao', Metrics: [{ Name: 'Repairs' }, { Name: 'RepairFailures' }] },
      ],
    });
  } finally {
    await pool.stop();
  }
});

test('where all agrees there is nothing to repair', async () => {
  expect(repairsIn(await shop.run())).toBe(0);
});

test('more orders than a page holds are all looked at, some at a time where time is short', async () => {
  minutes = 3;
  await shop.run();
  const ids: OrderId[] = [];
  for (let count = 0; count < 130; count += 1) ids.push(await shop.written());
  const started: OrderId[] = [];
  let runs = 0;
  for (let whole = false; !whole; runs += 1) {
    // Enough for one page of the orders at hand.
    let looks = 0;
    const report = await shop.run(() => (looks += 1) > 3);
    started.push(...report.started);
    whole = report.whole;
  }
  expect(runs).toBeGreaterThan(2);
  expect(new Set(started)).toEqual(new Set(ids));
  expect(started).toHaveLength(ids.length);
}, 60_000);
