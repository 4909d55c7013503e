import { bedrockInterpreter, type Guardrail } from '../../lambda/adapters/bedrock/interpreter.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** A Bedrock that keeps what it was asked, and whose guardrail always steps in. */
let bedrock: Listener;
let asked: Record<string, unknown>;
beforeAll(async () => {
  bedrock = await listen(async (request) => {
    asked = (await request.json()) as Record<string, unknown>;
    return Response.json({
      output: { message: { role: 'assistant', content: [{ text: 'blocked' }] } },
      stopReason: 'guardrail_intervened',
      usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
      metrics: { latencyMs: 1 },
    });
  });
  process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = bedrock.url;
  process.env['AWS_REGION'] = 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
});
afterAll(() => bedrock.close());

const interpret = (guardrail?: Guardrail) =>
  bedrockInterpreter('global.some-model', guardrail).interpret({
    words: 'meu CPF é 123.456.789-09',
    locale: 'pt-BR',
    basket: [],
    before: [],
    examples: [],
    menu: cantina.menu,
    signal: AbortSignal.timeout(5000),
  });

test('the guardrail of the deployment looks at the customer’s words, and at them alone', async () => {
  await interpret({ id: 'abc123', version: '1' });
  expect(asked).toMatchObject({
    guardrailConfig: { guardrailIdentifier: 'abc123', guardrailVersion: '1' },
    messages: [{ content: [{}, { guardContent: { text: { text: 'meu CPF é 123.456.789-09' } } }] }],
  });
});

test('a turn that the guardrail stopped is answered without the model', async () => {
  expect(await interpret({ id: 'abc123', version: '1' })).toMatchObject({ kind: 'blocked' });
});

test('where there is no guardrail, none is asked for', async () => {
  await interpret();
  expect(asked).not.toHaveProperty('guardrailConfig');
  expect(asked).toMatchObject({
    messages: [{ content: [{}, { text: 'meu CPF é 123.456.789-09' }] }],
  });
});
