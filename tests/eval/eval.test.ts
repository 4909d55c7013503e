import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { listen } from '../../local/http/listener.ts';
import { evaluate } from '../../tools/eval/evaluate.ts';
import { modelAt } from '../../tools/eval/model-at.ts';
import { labelled } from '../../tools/eval/sentences.ts';
import { tableOf } from '../../tools/eval/table.ts';
import { bedrockAt } from '../model/kit.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { refusal, startScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

/** The command that compares models, against a model that says what it is told to, over the real protocol. */

const SENTENCES = 60;
const { shop } = cantina;

let model: ScriptedModel;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  model = await startScriptedModel();
});
afterAll(() => model.stop());

const compare = (limit = SENTENCES) =>
  evaluate('pt-BR', {
    shop,
    interpreter: bedrockAt(model.url),
    limit,
    progress: () => undefined,
  });

/** What a tool takes, of lines that a person wrote; halves and notes it has no words for. */
const asTold = new Map(
  labelled('pt-BR', SENTENCES).map(({ text: words, lines }) => [
    words,
    lines.map(({ item, quantity, options }) => ({
      item,
      quantity,
      options: options.map(({ group, option, amount }) => ({
        option: `${group}/${option}`,
        amount,
      })),
    })),
  ]),
);

test('a model that knows every answer is right wherever a tool can say it, and paid for', async () => {
  model.does((words) => ({ uses: [{ name: 'addLines', input: { lines: asTold.get(words) } }] }));
  const compared = await compare();
  expect(compared.model?.ordersRight).toBeGreaterThan(0.85);
  expect(compared.both?.ordersRight).toBeGreaterThanOrEqual(compared.rules.ordersRight ?? 1);
  expect(compared.model).toMatchObject({
    asked: SENTENCES,
    unanswered: 0,
    inputTokens: 900 * SENTENCES,
    outputTokens: 60 * SENTENCES,
    // Haiku 4.5 at 1 and 5 dollars a million.
    microDollars: 1_200 * SENTENCES,
  });
  expect(compared.both?.asked).toBeLessThan(SENTENCES / 2);
  const rows = tableOf(compared).split('\n');
  expect(rows).toHaveLength(7);
  expect(rows[0]).toBe(`pt-BR, ${SENTENCES} sentences`);
  expect(new Set(rows.slice(2).map((row) => row.split('|').length))).toEqual(new Set([14]));
});

test('a model that is always wrong is seen to be, and makes no whole order wrong that the rules had right', async () => {
  model.does({ uses: [{ name: 'addLines', input: { lines: [{ item: 'nothing-like-it' }] } }] });
  const { rules, model: alone, both } = await compare();
  expect(alone).toMatchObject({ ordersRight: 0, taken: 1, takenRight: 0 });
  expect(both).toMatchObject({ ordersRight: rules.ordersRight, taken: rules.taken });
});

test.each(['pt-BR', 'en-US'] as const)(
  'the built-in stand-in says no more than it knows: behind the rules it makes nothing worse (%s)',
  async (locale) => {
    const { interpreter, close } = await modelAt({ kind: 'rules' });
    const setting = { shop, interpreter, limit: 2 * SENTENCES, progress: () => undefined };
    const { rules, both } = await evaluate(locale, setting);
    await close();
    expect(both?.asked).toBeGreaterThan(5);
    expect(both?.ordersRight).toBeGreaterThanOrEqual(rules.ordersRight ?? 1);
    expect(both?.takenRight).toBeGreaterThanOrEqual(rules.takenRight ?? 1);
  },
);

test('what a model does not answer is counted', async () => {
  model.does({ response: () => refusal('ThrottlingException', 429) });
  expect((await compare(10)).model).toMatchObject({ unanswered: 10, ordersRight: 0, taken: 0 });
});

/** The command itself, with no credentials anywhere. */
async function command(...args: string[]) {
  const tool = join(import.meta.dirname, '../../tools/eval.ts');
  const { PATH } = process.env;
  const child = spawn(process.execPath, [tool, ...args], {
    env: { PATH, AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' },
  });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { out, errors, code };
}

test('without credentials the live check is skipped, with a word on what to set', async () => {
  const { out, errors, code } = await command('--model', 'aws');
  expect([out, code]).toEqual(['', 0]);
  expect(errors).toMatch(/live check skipped: no AWS credentials found; set AWS_PROFILE/);
});

test.each([
  [['--model', 'gpt'], /rules, off, aws/],
  [[], /--model/],
  [['--model', 'off', '--limit', '0'], /above 0/],
  [['--model', 'off', '--locale', 'fr-FR'], /pt-BR/],
])('%j is wrong usage', async (args, says) => {
  const { errors, code } = await command(...args);
  expect(code).toBe(2);
  expect(errors).toMatch(says);
});

test('a server that speaks OpenAI’s protocol is compared the same way', async () => {
  const server = await listen(() =>
    Response.json({
      choices: [
        {
          finish_reason: 'tool_calls',
          message: {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'call_1', type: 'function', function: { name: 'human', arguments: '{}' } },
            ],
          },
        },
      ],
      usage: { prompt_tokens: 700, completion_tokens: 9, total_tokens: 709 },
    }),
  );
  const chosen = `openai:${server.url}/v1#small`;
  const args = ['--model', chosen, '--limit', '4', '--locale', 'en-US', '--json'];
  const { out, errors, code } = await command(...args);
  await server.close();
  expect(code).toBe(0);
  expect(errors).toMatch(/en-US: 4 of 4/);
  expect(JSON.parse(out)).toMatchObject([
    {
      locale: 'en-US',
      rules: { sentences: 4, asked: 0, microDollars: 0 },
      model: { asked: 4, unanswered: 0, taken: 0, inputTokens: 2800, microDollars: 0 },
    },
  ]);
});

test('a server that cannot be reached ends the command with an error', async () => {
  const { errors, code } = await command(
    '--model',
    'openai:http://127.0.0.1:9/v1#none',
    '--limit',
    '2',
    '--locale',
    'pt-BR',
  );
  expect(code).toBe(1);
  expect(errors).toMatch(/answered nothing/);
});
