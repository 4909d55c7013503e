import { pino } from 'pino';
import { modelChoiceOf, modelIdOf } from '../../local/bedrock/model-choice.ts';
import { backendOf } from '../../local/bedrock/backend.ts';
import { bedrockRoutes } from '../../local/bedrock/routes.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { bedrockAt, spoken, talkWith } from '../model/kit.ts';

/** A server that speaks OpenAI's protocol, behind the stand-in, asked by the Lambda's own adapter. */

let server: Listener;
let standIn: Listener;
let asked: Record<string, unknown>[] = [];
let answer: () => Response;
beforeAll(async () => {
  server = await listen(async (request) => {
    asked.push({ path: new URL(request.url).pathname, ...((await request.json()) as object) });
    return answer();
  });
  const choice = modelChoiceOf(`openai:${server.url}/v1#qwen3:8b`);
  standIn = await listen(bedrockRoutes(pino({ level: 'silent' }), backendOf(choice)).fetch);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await standIn.close();
  await server.close();
});

const calls = (...tools: [name: string, input: string][]) =>
  Response.json({
    choices: [
      {
        finish_reason: 'tool_calls',
        message: {
          content: null,
          tool_calls: tools.map(([name, input], at) => ({
            id: `call_${at}`,
            type: 'function',
            function: { name, arguments: input },
          })),
        },
      },
    ],
    usage: { prompt_tokens: 700, completion_tokens: 40 },
  });

const WORDS = 'faz aquele esquema do pudim pra galera de ontem';

test('tool calls are translated both ways', async () => {
  answer = () => calls(['addLines', '{"lines":[{"item":"flan","quantity":2}]}']);
  const talk = talkWith(bedrockAt(standIn.url, 'openai.qwen3:8b'), 'pt-BR');
  expect(spoken(await talk.says(WORDS))).toMatch(/dois pudins/);
  expect(asked).toMatchObject([
    {
      path: '/v1/chat/completions',
      model: 'qwen3:8b',
      tool_choice: 'required',
      max_tokens: 600,
      temperature: 0,
      messages: [
        { role: 'system' },
        { role: 'user', content: expect.stringContaining(WORDS) as string },
      ],
    },
  ]);
  const [{ tools } = {}] = asked as {
    tools?: { type: string; function: { name: string; parameters: object } }[];
  }[];
  expect(tools?.map((tool) => tool.function.name)).toContain('addLines');
  expect(
    tools?.every(
      ({ type, function: { parameters } }) => type === 'function' && 'properties' in parameters,
    ),
  ).toBe(true);
  expect(talk.session().draft.model).toMatchObject({
    inputTokens: 700,
    outputTokens: 40,
    microDollars: 0,
  });
});

test('a model that was tuned on text says its calls as a list of JSON, and is heard alike', async () => {
  answer = () => says('[{"name":"addLines","input":{"lines":[{"item":"flan","quantity":2}]}}]');
  const talk = talkWith(bedrockAt(standIn.url, 'openai.qwen3:8b'), 'pt-BR');
  expect(spoken(await talk.says(WORDS))).toMatch(/dois pudins/);
});

const cutOff = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"choices":[{"mess'));
        setTimeout(() => {
          controller.error(new Error('cut'));
        }, 10);
      },
    }),
  );
const says = (content: string | null) =>
  Response.json({ choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }] });

test.each([
  ['an answer that is cut off', cutOff],
  ['no choices', () => Response.json({ choices: [] })],
  ['nothing said', () => says(null)],
  ['a list that is cut off', () => says('[{"name":"addLines","input":{"lines":[{"item":"fl')],
  ['a list of tools that there are not', () => says('[{"name":"confirm","input":{}},{"price":1}]')],
  ['a list inside talk', () => says('Claro: [{"name":"addLines","input":{"lines":[]}}]')],
  ['arguments that are no JSON', () => calls(['addLines', '{"lines":'])],
  ['an error of the server', () => new Response('boom', { status: 500 })],
  ['too many requests', () => new Response('slow down', { status: 429 })],
  ['a page', () => new Response('<html>')],
])('%s: the rules carry on', async (_what, fault) => {
  answer = fault;
  const talk = talkWith(bedrockAt(standIn.url), 'pt-BR');
  const reply = await talk.says(WORDS);
  expect(asked).toHaveLength(1);
  expect(reply.question).toBeDefined();
  expect(talk.session().basket).toEqual([]);
});

test.each([
  ['rules', 'local.rules-v1'],
  ['off', 'off'],
  ['aws', 'global.anthropic.claude-haiku-4-5-20251001-v1:0'],
  [
    'aws:us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  ],
  ['openai:http://localhost:11434/v1#qwen3:8b', 'openai.qwen3:8b'],
])('--model %s asks for %s', (text, id) => {
  expect(modelIdOf(modelChoiceOf(text))).toBe(id);
});

test.each([
  '',
  'gpt',
  'aws:',
  'openai:',
  'openai:http://x',
  'openai:file:///x#y',
  'openai:nowhere#m',
])('--model "%s" says what there is to choose from', (text) => {
  expect(() => modelChoiceOf(text)).toThrow(/rules, off, aws/);
});
