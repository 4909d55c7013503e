import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoModelLedger } from '../../lambda/adapters/dynamodb/model-ledger.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { CallMeasured } from '../../lambda/ports.ts';
import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';
import { runTask } from '../../lambda/workflow/tasks.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { openCounter, type Counter } from './counter.ts';
import { goesOn, whileTimePasses } from './play.ts';

/** What the suggestion of an order's workflow takes is counted as the talk's calls are, whatever comes of it. */

let tables: TestTables;
let counter: Counter;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
afterEach(() => counter.close());

/** What is set aside for one call, and what one of 700 and 30 tokens took, in millionths of a dollar. */
const [ASIDE, TOOK] = [3_000, 850];

const keyOfToday = () => ({ key: `model#${new Date().toISOString().slice(0, 10)}` });
const forgetToday = () =>
  tables.client.send(new DeleteCommand({ TableName: tables.names.shop, Key: keyOfToday() }));
const today = async () =>
  (await tables.client.send(new GetCommand({ TableName: tables.names.shop, Key: keyOfToday() })))
    .Item;

const answering = (content: object) => () =>
  Response.json({
    output: { message: { role: 'assistant', content: [content] } },
    stopReason: 'tool_use',
    usage: { inputTokens: 700, outputTokens: 30, totalTokens: 730 },
    metrics: { latencyMs: 480 },
  });
const choosing = (item: string) =>
  answering({ toolUse: { toolUseId: 'one', name: 'suggest', input: { item } } });

async function toKitchen(
  bedrock: () => Response | Promise<Response>,
  more: Partial<Parameters<typeof openCounter>[0]> = {},
) {
  await forgetToday();
  const measured: CallMeasured[] = [];
  counter = await openCounter({ tables, bedrock, measured, ...more });
  await counter.setStock('item:flan', 1_000);
  const id = await counter.place();
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  return { id, measured };
}

const USAGE = { inputTokens: 700, outputTokens: 30, milliseconds: 480, microDollars: TOOK };

test.each([
  ['a choice', choosing('garlic-bread')],
  ['that nothing fits', choosing('none')],
  ['words instead', answering({ text: 'garlic bread!' })],
])('answered with %s: metered, and what was set aside beyond it comes back', async (_, bedrock) => {
  const { id, measured } = await toKitchen(bedrock);
  expect(measured).toEqual([{ event: 'orderSuggestion', orderId: id, usage: USAGE }]);
  expect(await today()).toMatchObject({ microDollars: TOOK, calls: 1 });
});

test('refused, nothing was spent; the order goes on', async () => {
  const { id, measured } = await toKitchen(() => Response.json({}, { status: 400 }));
  expect(measured).toEqual([]);
  expect(await today()).toMatchObject({ microDollars: 0, calls: 1 });
  await goesOn(counter, id);
  const { inner } = await counter.ended(id);
  expect(inner).toEqual(
    expect.arrayContaining(['SuggestExtra', 'SettleSuggestion', 'GoOnWithout']),
  );
});

test('given up after three seconds, it may be charged: it stays set aside, and is counted as late', async () => {
  const asking = Promise.withResolvers<undefined>();
  const arrived = toKitchen(() => {
    asking.resolve(undefined);
    return new Promise<Response>(() => undefined);
  });
  await asking.promise;
  const { id, measured } = await arrived;
  expect(measured).toEqual([{ event: 'orderSuggestion', orderId: id }]);
  expect(await today()).toMatchObject({ microDollars: ASIDE });
});

test('after three failures in a row no more orders ask, and the talk is told to leave it alone too', async () => {
  let asked = 0;
  const { id: first } = await toKitchen(() => {
    asked += 1;
    return Response.json({}, { status: 503 });
  });
  expect((await counter.order(first)).suggestionSettled).toBe(true);
  const arrives = async () => {
    const id = await counter.place();
    await whileTimePasses(counter, counter.waits(id, 'accept'));
  };
  await arrives();
  await arrives();
  const before = asked;
  await arrives();
  expect(before).toBeGreaterThanOrEqual(3);
  expect(asked).toBe(before);
  const talk = dynamoModelLedger(tables.client, tables.names.shop, 1_000_000);
  expect(await talk.reserve(1, new Date())).toBe('resting');
});

test('a step that is done again counts nothing again', async () => {
  let kept = 0;
  const { measured } = await toKitchen(choosing('garlic-bread'), {
    run: ({ task, ...payload }, ports) => {
      if (task !== 'keepSuggestion' || (kept += 1) > 1) return undefined;
      return runTask(taskRequestSchema.parse({ task, ...payload }), ports).then(() => {
        throw Object.assign(new Error('its answer was lost'), { name: 'Lambda.ServiceException' });
      });
    },
  });
  expect(kept).toBe(2);
  expect(measured).toHaveLength(1);
  expect(await today()).toMatchObject({ microDollars: TOOK });
});

test('an order begun on the definition that told nothing of it keeps its suggestion; all stays set aside', async () => {
  const before = (payload: object) =>
    Object.fromEntries(
      Object.entries(payload).filter(([key]) => !['aside', 'usage', 'milliseconds'].includes(key)),
    ) as { task: string; orderId: OrderId };
  const { id, measured } = await toKitchen(choosing('garlic-bread'), {
    run: (payload, ports) =>
      payload.task === 'keepSuggestion'
        ? runTask(taskRequestSchema.parse(before(payload)), ports)
        : undefined,
  });
  expect((await counter.order(id)).suggestion).toMatchObject({ line: { item: 'garlic-bread' } });
  expect(measured).toEqual([]);
  expect(await today()).toMatchObject({ microDollars: ASIDE });
});
