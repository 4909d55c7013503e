import type { Listener } from '../../local/http/listener.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { openCounter, type Counter } from './counter.ts';
import { faultyDynamodb } from './faulty-dynamodb.ts';
import { goesOn, unsuggesting, whileTimePasses } from './play.ts';

/** What the workflow calls is slow, down, throttled, or answers nonsense. */

let tables: TestTables;
let counter: Counter;
let proxy: Listener | undefined;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
afterEach(async () => {
  await counter.close();
  await proxy?.close();
  proxy = undefined;
});

const DELIVERED = [...TO_KITCHEN, ...ACCEPTED, ...TO_THE_DOOR];

describe('the model that suggests', () => {
  const converse = (item: unknown) =>
    Response.json({
      output: {
        message: {
          role: 'assistant',
          content: [{ toolUse: { toolUseId: 'one', name: 'suggest', input: { item } } }],
        },
      },
      stopReason: 'tool_use',
      usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
      metrics: { latencyMs: 1 },
    });

  test('chose one of the list: it rides on the news that the shop has the order', async () => {
    counter = await openCounter({ tables, bedrock: () => converse('garlic-bread') });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    const { suggestion } = await counter.waits(id, 'accept');
    expect(suggestion).toMatchObject({ line: { item: 'garlic-bread' }, priceCents: 1990 });
    expect(counter.news[0]).toMatchObject({
      status: 'received',
      suggestion: { item: 'garlic-bread', quantity: 1, priceCents: 1990 },
    });
  });

  test('is asked with names of the menu alone, of what is in stock, safe and for all ages', async () => {
    let asked = '';
    counter = await openCounter({
      tables,
      bedrock: async (request) => {
        asked = await request.text();
        return converse('none');
      },
    });
    await counter.setStock('item:flan', 10);
    await counter.setStock('item:acai', 0);
    const id = await counter.place({ allergens: ['milk'], name: 'Maria da Silva' });
    await counter.waits(id, 'accept');
    expect(asked).toMatch(/"toolChoice"/);
    const items = [...asked.matchAll(/- ([a-z0-9-]+): /g)].map(([, item]) => item);
    expect(items.length).toBeGreaterThan(3);
    expect(items.length).toBeLessThanOrEqual(20);
    for (const never of ['beer', 'red-wine', 'mousse', 'acai', 'flan'])
      expect(items).not.toContain(never);
    expect(asked).not.toMatch(/Maria|98765|Flores/);
    expect((await counter.order(id)).suggestion).toBeUndefined();
  });

  test.each([
    ['one that is not on the list', () => converse('red-wine')],
    ['nothing that fits the tool', () => converse(7)],
    [
      'in words instead',
      () =>
        Response.json({
          output: { message: { role: 'assistant', content: [{ text: 'garlic bread!' }] } },
          stopReason: 'end_turn',
          usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
          metrics: { latencyMs: 1 },
        }),
    ],
    ['with a fault', () => Response.json({ message: 'no' }, { status: 500 })],
    [
      'that it is throttled',
      () =>
        Response.json(
          { message: 'Too many requests' },
          { status: 429, headers: { 'x-amzn-errortype': 'ThrottlingException' } },
        ),
    ],
  ])('answered %s: the order goes on without', async (_what, bedrock) => {
    counter = await openCounter({ tables, bedrock });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    await whileTimePasses(counter, goesOn(counter, id));
    const { path, order } = await counter.ended(id);
    expect(path).toEqual(DELIVERED);
    expect(order.suggestion).toBeUndefined();
  });

  test.each([
    ['is off', { MODEL_ID: 'off' }],
    ['has no budget left', { MODEL_DAILY_DOLLARS: 0 }],
  ])('is not asked where it %s, and the order goes on', async (_what, settings) => {
    let asked = 0;
    counter = await openCounter({
      tables,
      model: settings,
      bedrock: () => {
        asked += 1;
        return converse('garlic-bread');
      },
    });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    expect((await counter.waits(id, 'accept')).suggestion).toBeUndefined();
    expect(asked).toBe(0);
  });

  test('has three seconds, and not one more', async () => {
    const asking = Promise.withResolvers<undefined>();
    counter = await openCounter({
      tables,
      bedrock: () => {
        asking.resolve(undefined);
        return new Promise<Response>(() => undefined);
      },
    });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    await asking.promise;
    await counter.clock.advance(2.9);
    expect(counter.news).toEqual([]);
    await counter.clock.advance(0.1);
    await goesOn(counter, id);
    expect((await counter.ended(id)).inner).toEqual(
      expect.arrayContaining(['SuggestExtra', 'GoOnWithout']),
    );
  });

  test('is not asked where the shop does not want it', async () => {
    counter = await openCounter({ tables, shop: unsuggesting });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    await goesOn(counter, id);
    const { inner } = await counter.ended(id);
    expect(inner).toEqual(expect.arrayContaining(['MaySuggest', 'GoOnWithout']));
    expect(inner).not.toContain('SuggestExtra');
  });
});

describe('every call is throttled at first', () => {
  test('of the tasks function, and at each task again', async () => {
    const tried = new Map<string, number>();
    counter = await openCounter({
      tables,
      shop: unsuggesting,
      lambda: ({ task }) => {
        const times = (tried.get(task) ?? 0) + 1;
        tried.set(task, times);
        if (times > 2) return;
        const error = new Error('Rate Exceeded.');
        error.name = 'TooManyRequestsException';
        throw error;
      },
    });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    await whileTimePasses(counter, goesOn(counter, id));
    const { path } = await whileTimePasses(counter, counter.ended(id));
    expect(path).toEqual(DELIVERED);
    expect(Math.min(...tried.values())).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['ThrottlingException', 400],
    ['ProvisionedThroughputExceededException', 400],
    ['RequestLimitExceeded', 400],
    ['InternalServerError', 500],
  ])('of DynamoDB by the state machine itself: %s', async (error, status) => {
    proxy = await faultyDynamodb(tables.endpoint, (_operation, times) =>
      // The SDK within the engine tries three times before the state does.
      times <= 4 ? { status, error } : undefined,
    );
    counter = await openCounter({ tables, shop: unsuggesting, dynamodb: proxy.url });
    await counter.setStock('item:flan', 10);
    const id = await counter.place();
    await whileTimePasses(counter, counter.waits(id, 'accept'));
    await counter.cancel(id);
    const { path } = await whileTimePasses(counter, counter.ended(id));
    expect(path).toEqual([...TO_KITCHEN, ...UNDONE]);
    expect(await counter.stock('item:flan')).toMatchObject({
      available: 10,
      reservations: { [id]: 0 },
    });
  });
});

test('DynamoDB took the stock and its answer was lost: it is taken once', async () => {
  let lost = 0;
  proxy = await faultyDynamodb(
    tables.endpoint,
    () => undefined,
    (operation) => operation === 'UpdateItem' && (lost += 1) <= 4,
  );
  counter = await openCounter({ tables, shop: unsuggesting, dynamodb: proxy.url });
  await counter.setStock('item:flan', 10);
  const id = await counter.place();
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 8,
    reservations: { [id]: 2 },
  });
});

test('refused a moment before more came in, it is tried again, and not told to be sold out', async () => {
  proxy = await faultyDynamodb(tables.endpoint, (operation, times) =>
    operation === 'UpdateItem' && times === 1
      ? { status: 400, error: 'ConditionalCheckFailedException' }
      : undefined,
  );
  counter = await openCounter({ tables, shop: unsuggesting, dynamodb: proxy.url });
  await counter.setStock('item:flan', 10);
  const id = await counter.place();
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  expect(await counter.stock('item:flan')).toMatchObject({ available: 8 });
  expect((await counter.order(id)).offer).toBeUndefined();
});

test('the tasks function is down for good: undone is what could be, and the execution says that it failed', async () => {
  counter = await openCounter({
    tables,
    shop: unsuggesting,
    lambda: ({ task }) => {
      if (task === 'chargeOrder') throw new Error('down');
    },
  });
  await counter.setStock('item:flan', 10);
  const id = await counter.place();
  const { path, output } = await whileTimePasses(counter, counter.ended(id));
  expect(path).toEqual([...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1), ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'fault' });
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});

test('as many orders as its record can keep hold some: tried again when one has ended', async () => {
  counter = await openCounter({ tables, shop: unsuggesting });
  const others = Array.from({ length: 1000 }, (_, at) => [`order${at}`, 0] as const);
  await counter.setStock('item:flan', 10, { reservations: Object.fromEntries(others) });
  const id = await counter.place();
  await whileTimePasses(counter, counter.entered(id, 'TooManyAtOnce'));
  await counter.setStock('item:flan', 10);
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  expect(await counter.stock('item:flan')).toMatchObject({ available: 8 });
});
