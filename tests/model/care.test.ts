import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { modelPorts } from '../../lambda/model-ports.ts';
import type { Interpreter, TurnMeasured } from '../../lambda/ports.ts';
import {
  converse,
  refusal,
  startScriptedModel,
  type ScriptedModel,
} from '../support/scripted-model.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { bedrockAt, spoken, talkWith } from './kit.ts';

/** What was meant and what to suggest are asked of one model, from one budget, and it is left alone for both. */

const MODEL_ID = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';
/** What is set aside for a suggestion, and what one took: 900 tokens at $1 a million, 60 at $5. */
const [ASIDE, TOOK] = [3_000, 1_200];
const TALK_ASIDE = 13_000;

let model: ScriptedModel;
let tables: TestTables;
beforeAll(async () => {
  [model, tables] = await Promise.all([startScriptedModel(), startTables()]);
  bedrockAt(model.url);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}, 60_000);
afterAll(() => Promise.all([model.stop(), tables.stop()]));

/** The ports of one environment, on a day without spending. */
async function environment(dollars = 1) {
  const { client, names } = tables;
  const day = `model#${new Date().toISOString().slice(0, 10)}`;
  const key = { key: day };
  await client.send(new DeleteCommand({ TableName: names.shop, Key: key }));
  const ports = modelPorts(
    { MODEL_ID, MODEL_DAILY_DOLLARS: dollars, SHOP_TABLE: names.shop },
    client,
  );
  return {
    ...ports,
    record: async () =>
      (await client.send(new GetCommand({ TableName: names.shop, Key: key }))).Item,
    suggests: () =>
      ports.suggester.choose({
        words: 'o que você indica?',
        locale: 'pt-BR',
        menu: cantina.menu,
        basket: [],
        candidates: [{ item: 'flan', quantity: 1, options: [] }],
        signal: AbortSignal.timeout(2_000),
      }),
    means: () =>
      ports.interpreter.interpret({
        words: 'faz aquele esquema',
        locale: 'pt-BR',
        menu: cantina.menu,
        basket: [],
        before: [],
        examples: [],
        signal: AbortSignal.timeout(2_000),
      }),
  };
}

const NO_INTERPRETER: Interpreter = {
  interpret: () => Promise.resolve({ kind: 'none', why: 'off' }),
};
const down = { response: () => refusal('ServiceUnavailableException', 503) };
const suggesting = (item: string) => ({ uses: [{ name: 'suggest', input: { item } }] });

test('a suggestion costs what it took: what was set aside for it comes back', async () => {
  const { suggests, record } = await environment();
  model.does(suggesting('flan'));
  expect(await suggests()).toMatchObject({ kind: 'chosen', item: 'flan' });
  expect(await record()).toMatchObject({ microDollars: TOOK, calls: 1 });
  model.does(down);
  expect(await suggests()).toMatchObject({ kind: 'none', why: 'failed' });
  expect(await record()).toMatchObject({ microDollars: TOOK, calls: 2 });
});

test('one given up in the middle may be charged: it stays set aside', async () => {
  const { suggester, record } = await environment();
  model.does({ response: () => new Promise<Response>(() => undefined) });
  const talk = talkWith(NO_INTERPRETER, 'pt-BR', undefined, 2_200);
  talk.world.ports.suggester = suggester;
  const turns: TurnMeasured[] = [];
  talk.world.ports.meter.turn = (measured) => void turns.push(measured);
  expect(spoken(await talk.says('o que você me indica?'))).not.toBe('');
  await vi.waitFor(async () => {
    expect(await record()).toMatchObject({ microDollars: ASIDE });
  });
  expect(turns).toEqual([{ model: 'late', suggesting: true }]);
  expect(talk.session().late).toBeUndefined();
});

test('failures of either count: after three the model is left alone for both', async () => {
  const { suggests, means, record } = await environment();
  model.does(down);
  await suggests();
  await means();
  await suggests();
  expect(model.asked).toHaveLength(3);
  expect(await suggests()).toEqual({ kind: 'none', why: 'resting' });
  expect(await means()).toEqual({ kind: 'none', why: 'resting' });
  expect(model.asked).toHaveLength(3);
  expect(await record()).toMatchObject({ restsUntil: expect.any(String) as string });
});

test('what makes no sense is a failure too, and an answer to either ends the count', async () => {
  const { suggests, means } = await environment();
  model.does({ text: 'Leva o pudim!' });
  expect(await suggests()).toMatchObject({ kind: 'senseless', usage: { microDollars: TOOK } });
  await suggests();
  model.does({ uses: [{ name: 'answer', input: { about: 'hours' } }] });
  await means();
  model.does({ text: 'Leva o pudim!' });
  for (let time = 0; time < 3; time += 1) await suggests();
  expect(model.asked).toHaveLength(3);
  expect(await means()).toEqual({ kind: 'none', why: 'resting' });
});

test('the talk’s calls and suggestions come out of one budget', async () => {
  const { suggests, means } = await environment((TALK_ASIDE + TOOK) / 1_000_000);
  model.does({ uses: [{ name: 'answer', input: { about: 'hours' } }] });
  expect((await means()).kind).toBe('proposed');
  expect((await means()).kind).toBe('proposed');
  expect(await means()).toEqual({ kind: 'none', why: 'budget' });
  model.does(suggesting('flan'));
  expect((await suggests()).kind).toBe('chosen');
});

test('what the guardrail stopped of a wish for a suggestion leaves no trace, and the rules suggest', async () => {
  const { suggester } = await environment();
  const talk = talkWith(NO_INTERPRETER, 'pt-BR');
  talk.world.ports.suggester = suggester;
  const stopped = converse([{ text: 'blocked' }], 'guardrail_intervened');
  model.does({ response: () => Response.json(stopped) });
  expect(spoken(await talk.says('o que você me indica?'))).toMatch(/Quer que eu anote\?/);
  expect(talk.session().transcript ?? []).toEqual([]);
  model.does(suggesting('flan'));
  await talk.says('outra sugestão?');
  expect(talk.session().transcript).toHaveLength(1);
});

test('a turn that asks for a suggestion is a turn that asked the model, and its order has it in its sum', async () => {
  const { suggester } = await environment();
  const talk = talkWith(NO_INTERPRETER, 'en-US');
  talk.world.ports.suggester = suggester;
  const turns: TurnMeasured[] = [];
  talk.world.ports.meter.turn = (measured) => void turns.push(measured);
  model.does(suggesting('flan'));
  await talk.says('what do you recommend?');
  await talk.says('a cheese pizza');
  expect(turns).toMatchObject([
    { model: 'chosen', suggesting: true, usage: { inputTokens: 900, microDollars: TOOK } },
    {},
  ]);
  expect(turns[1]).not.toHaveProperty('model');
  expect(talk.session().draft.model).toMatchObject({ outputTokens: 60, microDollars: TOOK });
});
