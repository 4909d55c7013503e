import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
} from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { pino } from 'pino';
import { bedrockRoutes } from '../../local/bedrock/routes.ts';
import { listen, type Listener } from '../../local/http/listener.ts';

let listener: Listener;
let http2: BedrockRuntimeClient;
let http1: BedrockRuntimeClient;

beforeAll(async () => {
  listener = await listen(bedrockRoutes(pino({ level: 'silent' })).fetch);
  const settings = {
    endpoint: listener.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  http2 = new BedrockRuntimeClient(settings);
  http1 = new BedrockRuntimeClient({ ...settings, requestHandler: new NodeHttpHandler() });
});

afterAll(async () => {
  http1.destroy();
  http2.destroy();
  await listener.close();
});

const SHORTLIST = [
  '- sushi-combo: combinado / combo de sushi (size: s = pequeno, l = grande)',
  '- temaki: temaki (fish: salmon = salmão / salmon, tuna = atum; extra: chives = cebolinha)',
  '- green-tea: chá verde / green tea',
].join('\n');

const request = (words: string, changes: Partial<ConverseCommandInput> = {}) =>
  new ConverseCommand({
    modelId: 'local.rules-v1',
    system: [{ text: 'Say what they ordered.' }],
    messages: [{ role: 'user', content: [{ text: SHORTLIST }, { text: words }] }],
    toolConfig: {
      tools: [
        {
          toolSpec: {
            name: 'addLines',
            inputSchema: {
              json: {
                type: 'object',
                properties: {
                  lines: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        item: { type: 'string', enum: ['sushi-combo', 'temaki', 'green-tea'] },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        { toolSpec: { name: 'clarify', inputSchema: { json: { type: 'object' } } } },
      ],
      toolChoice: { any: {} },
    },
    ...changes,
  });

async function acts(words: string): Promise<unknown> {
  const { output, stopReason } = await http2.send(request(words));
  expect(stopReason).toBe('tool_use');
  return output?.message?.content?.[0]?.toolUse?.input;
}

const line = (item: string, quantity: number, options: object[] = []) => ({
  item,
  quantity,
  options,
});

test.each([
  [
    'me vê dois temakis de salmao e um chá verde',
    [line('temaki', 2, [{ option: 'fish/salmon' }]), line('green-tea', 1)],
  ],
  ['3 combo de sushi grande', [line('sushi-combo', 3, [{ option: 'size/l' }])]],
  [
    'temaki de atum sem cebolinha',
    [line('temaki', 1, [{ option: 'fish/tuna' }, { option: 'extra/chives', amount: 'none' }])],
  ],
  ['two green teas please', [line('green-tea', 2)]],
])('the rules take "%s" for items of the shortlist', async (words, expected) => {
  expect(await acts(words)).toEqual({ lines: expected });
});

test('what is not on the shortlist is asked about', async () => {
  expect(await acts('uma moqueca')).toEqual({
    question: 'The rules of the local stand-in find no item in that.',
  });
});

test('it says that rules answered, over HTTP/1.1 too', async () => {
  const { output, stopReason, usage } = await http1.send(request('oi', { toolConfig: undefined }));
  expect(stopReason).toBe('end_turn');
  expect(output?.message?.content?.[0]?.text).toMatch(/rules of the local stand-in/);
  expect(usage?.totalTokens).toBeGreaterThan(0);
});

test('another tool is given the smallest input that fits its schema', async () => {
  const { output } = await http2.send(
    request('oi', {
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: 'another',
              inputSchema: {
                json: {
                  type: 'object',
                  required: ['item', 'why', 'count'],
                  properties: {
                    item: { enum: ['temaki'] },
                    why: { type: 'string' },
                    count: { type: 'integer', minimum: 1 },
                    left: { type: 'boolean' },
                  },
                },
              },
            },
          },
        ],
        toolChoice: { any: {} },
      },
    }),
  );
  expect(output?.message?.content?.[0]?.toolUse).toMatchObject({
    name: 'another',
    input: { item: 'temaki', why: '', count: 1 },
  });
});

test.each([
  ['no messages', { messages: [] }, /must start with a user message/],
  [
    'an assistant who begins',
    { messages: [{ role: 'assistant', content: [{ text: 'oi' }] }] },
    /must start with a user message/,
  ],
  ['a temperature of 2', { inferenceConfig: { temperature: 2 } }, /temperature/],
  [
    'a tool choice that is no tool',
    {
      toolConfig: {
        tools: [{ toolSpec: { name: 'acts', inputSchema: { json: {} } } }],
        toolChoice: { tool: { name: 'other' } },
      },
    },
    /it must name one of the tools \(acts\)/,
  ],
] as [string, Partial<ConverseCommandInput>, RegExp][])(
  '%s is a ValidationException',
  async (_what, changes, message) => {
    await expect(http2.send(request('oi', changes))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(message) as string,
      $metadata: { httpStatusCode: 400 },
    });
  },
);
