import { bedrockSuggester } from '../../lambda/adapters/bedrock/suggester.ts';
import { suggestionsFor } from '../../lambda/dialogue/suggest-now.ts';
import { newSession } from '../../lambda/dialogue/session.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import type { Taste } from '../../lambda/dialogue/interpretation.ts';
import type { Turn } from '../../lambda/dialogue/turn.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { cantina, inMemory } from '../support/ports-in-memory.ts';

/** A model that is asked what to suggest, over Bedrock's own protocol: it chooses among ours, or is not heard. */

let server: Listener;
let answer: (request: Request) => Response | Promise<Response>;
let asked = '';
/** What came of the model. */
let came: Taste | undefined;

beforeAll(async () => {
  server = await listen(async (request) => {
    asked = await request.clone().text();
    return answer(request);
  });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: server.url,
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => server.close());

const says =
  (input: unknown, name = 'suggest') =>
  () =>
    Response.json({
      output: {
        message: { role: 'assistant', content: [{ toolUse: { toolUseId: 'one', name, input } }] },
      },
      stopReason: 'tool_use',
      usage: { inputTokens: 800, outputTokens: 40, totalTokens: 840 },
      metrics: { latencyMs: 1 },
    });

const WORDS = 'o que você me indica por até cinquenta reais, sem carne?';

async function suggested(milliseconds = 5_000, words = WORDS, profile = {}) {
  const turn: Turn = {
    channel: 'lex',
    locale: 'pt-BR',
    identity: 'somebody',
    requestId: 'one',
    words,
    deadline: Date.now() + milliseconds,
  };
  const { ports, now } = inMemory();
  const found = await suggestionsFor(
    [{ kind: 'askSuggestion', wish: { budgetCents: 5000, diets: ['vegetarian'] } }],
    { ...newSession(customerId('somebody')), profile },
    turn,
    { book: cantina, locale: 'pt-BR', now },
    { ...ports, suggester: bedrockSuggester('global.anthropic.claude-haiku-4-5-20251001-v1:0') },
  );
  came = found.taste;
  return found.suggestions;
}

test('its choice comes first, with its reason, at our price', async () => {
  answer = says({ item: 'gnocchi', why: 'É macio e quentinho, cai bem agora.', priceCents: 1 });
  const [first] = await suggested();
  expect(first).toMatchObject({
    line: { item: 'gnocchi', quantity: 1 },
    cents: 4290,
    why: 'É macio e quentinho, cai bem agora.',
  });
});

test('what it took is told, as of any other call', async () => {
  answer = says({ item: 'gnocchi' });
  await suggested();
  // 800 tokens at $1 a million and 40 at $5.
  expect(came).toMatchObject({
    usage: { inputTokens: 800, outputTokens: 40, microDollars: 1_000 },
  });
});

test('it is told names of the menu and the newest words, no price and nobody', async () => {
  answer = says({ item: 'gnocchi' });
  await suggested();
  expect(asked).toContain(WORDS);
  expect(asked).toContain('gnocchi: nhoque');
  for (const never of ['beer', 'x-tudo', '42,90', '4290', 'somebody'])
    expect(asked).not.toContain(never);
});

test('who asks is not told, neither by name nor by number', async () => {
  answer = says({ item: 'gnocchi' });
  await suggested(
    5_000,
    'aqui é a Joaquina do 123.456.789-09, fone (11) 98765-4321: o que você me indica?',
    { name: 'Joaquina Prado', phone: '+5511987654321' },
  );
  for (const never of ['Joaquina', '123.456', '98765']) expect(asked).not.toContain(never);
  expect(asked).toContain('o que você me indica');
});

test.each([
  ['a price that it made up', 'Hoje está por R$ 5!'],
  ['a diet that the menu does not say', 'É vegano e sem glúten.'],
  ['another item', 'Fica ótimo com cerveja.'],
  ['the other language', 'You should really try it with a friend tonight.'],
])('its choice without its reason, which has %s', async (_title, why) => {
  answer = says({ item: 'gnocchi', why });
  const [first] = await suggested();
  expect(first?.line.item).toBe('gnocchi');
  expect(first?.why).toBeUndefined();
});

const stopped = () =>
  Response.json({
    output: { message: { role: 'assistant', content: [{ text: 'blocked' }] } },
    stopReason: 'guardrail_intervened',
    usage: { inputTokens: 1, outputTokens: 0, totalTokens: 1 },
    metrics: { latencyMs: 1 },
  });

test.each<[string, () => Response, Taste['kind']]>([
  ['what is not among ours', says({ item: 'beer' }), 'chosen'],
  ['what is not on the menu', says({ item: 'caviar' }), 'chosen'],
  ['nonsense', says('gnocchi'), 'senseless'],
  ['by a tool that there is not', says({ item: 'gnocchi' }, 'placeOrder'), 'senseless'],
  ['nothing, the guardrail having stopped it', stopped, 'blocked'],
  ['an error', () => new Response('{"message":"no"}', { status: 500 }), 'none'],
  ['that it is throttled', () => new Response('{}', { status: 429 }), 'none'],
  ['no JSON', () => new Response('<html>'), 'none'],
])('where it says %s, the rules suggest', async (_title, response, kind) => {
  answer = response;
  const found = await suggested();
  expect(came?.kind).toBe(kind);
  expect(found[0]?.line.item).toBe('pizza');
  expect(found.map(({ line }) => line.item)).not.toContain('beer');
});

test('where it is slow, the rules suggest in time', async () => {
  answer = () => new Promise<Response>(() => undefined);
  const from = Date.now();
  const [first] = await suggested(1_700);
  expect(first?.line.item).toBe('pizza');
  expect(Date.now() - from).toBeLessThan(1_500);
  expect(came).toEqual({ kind: 'late' });
});
