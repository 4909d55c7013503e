import { dynamoModelLedger } from '../../lambda/adapters/dynamodb/model-ledger.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { modelPorts } from '../../lambda/model-ports.ts';
import { turnMeter } from '../../lambda/turn-meter.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** The day's budget and the shared rest, in a table over the protocol. */

let tables: TestTables;
beforeAll(async () => {
  tables = await startTables();
}, 60_000);
afterAll(() => tables.stop());

const ledger = (budget: number) => dynamoModelLedger(tables.client, tables.names.shop, budget);
const at = (day: number, time = '20:00:00') => new Date(`2026-11-${day}T${time}Z`);

test('calls side by side cannot pass the budget together, and what was not spent comes back', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => ledger(50).reserve(10, at(22))));
  expect(asked.filter((each) => each === 'granted')).toHaveLength(5);
  expect(asked.filter((each) => each === 'budget')).toHaveLength(3);
  await ledger(50).settle(-8, at(22));
  expect(await ledger(50).reserve(8, at(22))).toBe('granted');
  expect(await ledger(50).reserve(10, at(23))).toBe('granted');
  expect(await ledger(5).reserve(10, at(24))).toBe('budget');
});

test('when one environment leaves the model alone, the others do too, until it is over', async () => {
  await ledger(1_000).rest(at(25, '20:00:30'), at(25));
  expect(await ledger(1_000).reserve(1, at(25, '20:00:29'))).toBe('resting');
  expect(await ledger(1_000).reserve(1, at(25, '20:00:30'))).toBe('granted');
});

const suggesting = (dollars: number, table: string) =>
  modelPorts(
    { MODEL_ID: 'global.some-model', MODEL_DAILY_DOLLARS: dollars, SHOP_TABLE: table },
    tables.client,
  ).suggester.choose({
    words: 'o que você indica?',
    locale: 'pt-BR',
    menu: cantina.menu,
    basket: [],
    candidates: [],
    signal: AbortSignal.timeout(2_000),
  });

test('with no budget, or none that can be looked up, no model is asked for a suggestion', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await suggesting(0, tables.names.shop)).toEqual({ kind: 'none', why: 'budget' });
  expect(await suggesting(1, 'no-such-table')).toEqual({ kind: 'none', why: 'resting' });
});

test('a turn is metered: whether it needed the model, what that took, and what the order’s talk did', () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const usage = { inputTokens: 900, outputTokens: 60, milliseconds: 700, microDollars: 1_200 };
  const placed = { orderId: orderId('01ARZ3NDEKTSV4RRFFQ69G5FAV'), usage };
  turnMeter.turn({});
  turnMeter.turn({ model: 'late' });
  turnMeter.turn({ model: 'none', without: 'off' });
  turnMeter.turn({ model: 'none', without: 'failed' });
  turnMeter.turn({ model: 'none', without: 'budget' });
  turnMeter.call({ event: 'orderSuggestion', orderId: placed.orderId, usage });
  turnMeter.call({ event: 'lateAnswer' });
  turnMeter.turn({ model: 'proposed', usage, placed });
  const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  log.mockRestore();
  expect(lines).toMatchObject([
    { Turns: 1, ModelTurns: 0 },
    { Turns: 1, ModelTurns: 1, ModelLate: 1 },
    { Turns: 1, ModelTurns: 0 },
    { Turns: 1, ModelTurns: 1, ModelFailed: 1 },
    { Turns: 1, ModelTurns: 1, ModelLeftAlone: 1 },
    { ModelSuggestions: 1, ModelInputTokens: 900, orderId: placed.orderId },
    { ModelLate: 1 },
    {
      ModelTurns: 1,
      ModelInputTokens: 900,
      ModelOutputTokens: 60,
      ModelMilliseconds: 700,
      ModelMicroDollars: 1_200,
      OrderModelMicroDollars: 1_200,
    },
  ]);
});
