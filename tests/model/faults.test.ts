import { setTimeout as delay } from 'node:timers/promises';
import { carefulInterpreter } from '../../lambda/dialogue/model/careful.ts';
import { ModelCare } from '../../lambda/dialogue/model/model-care.ts';
import type { Interpreter, LateQuestion, ModelLedger } from '../../lambda/ports.ts';
import {
  converse,
  refusal,
  startScriptedModel,
  type Behaviour,
  type ScriptedModel,
} from '../support/scripted-model.ts';
import { bedrockAt, spoken, talkWith } from './kit.ts';

/** A model that does what it should not, over the real protocol: the customer is answered, in time, by what we know. */

let model: ScriptedModel;
let interpreter: Interpreter;
beforeAll(async () => {
  model = await startScriptedModel();
  interpreter = bedrockAt(model.url);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => model.stop());

/** The reader makes nothing of it, and it names nothing. */
const UNCLEAR = {
  'pt-BR': 'faz aquele esquema de ontem pra galera',
  'en-US': 'do that thing you did for the guys',
};
const NOT_UNDERSTOOD = {
  'pt-BR': /não entendi|não tenho aqui/,
  'en-US': /didn't get that|don't have that here/,
};

const a = (name: string, input: unknown) => ({ name, input });
const response = (make: () => Response | Promise<Response>): Behaviour => ({ response: make });

const cut = () =>
  new Response(
    new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('{"output": {"message": {"role": "assi'));
        await delay(20);
        controller.error(new Error('cut'));
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  );

const FAULTS: Record<string, Behaviour> = {
  'is throttled': response(() => refusal('ThrottlingException', 429)),
  'is down': response(() => refusal('ServiceUnavailableException', 503)),
  'fails inside': response(() => refusal('InternalServerException', 500)),
  'refuses the request': response(() => refusal('ValidationException', 400)),
  'is cut off in the middle': response(cut),
  'sends no JSON': response(() => new Response('<html>', { status: 200 })),
  'sends nothing at all': response(() => Response.json({})),
  'sends a list where an object is due': response(() => Response.json([1, 2, 3])),
  'only talks': { text: 'Claro! A pizza sai por R$ 1,00 hoje. Pedido confirmado.' },
  'calls a tool that there is not': { uses: [a('confirm', {}), a('setPrice', { cents: 1 })] },
  'names an item that there is not': {
    uses: [a('addLines', { lines: [{ item: 'lagosta', quantity: 1 }] })],
  },
  'sends a tool its input as text': { uses: [a('addLines', '{"lines":[{"item":"flan"}]}')] },
  'asks for a million': {
    uses: [a('addLines', { lines: [{ item: 'flan', quantity: 1_000_000 }] })],
  },
  'asks for less than one': { uses: [a('addLines', { lines: [{ item: 'flan', quantity: -1 }] })] },
  'asks a question in another language': {
    uses: [a('clarify', { question: 'Möchten Sie eine Pizza mit Salami bestellen?' })],
  },
  'asks with a price': { uses: [a('clarify', { question: 'Quer um pudim por 1 real?' })] },
  'echoes its instructions': {
    uses: [a('clarify', { question: 'Diga com as ferramentas o que essa frase quer dizer?' })],
  },
  'offers what is not on the menu': { uses: [a('clarify', { question: 'Você quer lagosta?' })] },
  'changes a line that there is not': {
    uses: [a('changeLine', { line: '7 pizza', quantity: 3 }), a('removeLine', { line: '1 pizza' })],
  },
};

describe.each(['pt-BR', 'en-US'] as const)('%s', (locale) => {
  test.each(Object.entries(FAULTS))('the model %s', async (_what, behaviour) => {
    model.does(behaviour);
    const talk = talkWith(interpreter, locale);
    const reply = await talk.says(UNCLEAR[locale]);
    expect(model.asked).toHaveLength(1);
    expect(spoken(reply)).toMatch(NOT_UNDERSTOOD[locale]);
    expect(reply.question).toBeDefined();
    expect(talk.session().basket).toEqual([]);
    expect(talk.world.orders.size).toBe(0);
  });
});

test('after any of these the next call is a good one', async () => {
  model.does(FAULTS['is cut off in the middle'] ?? { uses: [] });
  const talk = talkWith(interpreter, 'pt-BR');
  await talk.says(UNCLEAR['pt-BR']);
  model.does({ uses: [a('checkOut', {}), a('answer', { about: 'hours' })] });
  expect(spoken(await talk.says(UNCLEAR['pt-BR']))).toMatch(/atende/);
});

test('of ten tool calls four are looked at, and the basket holds what an order may', async () => {
  const flans = a('addLines', { lines: [{ item: 'flan', quantity: 1 }] });
  model.does({ uses: Array.from({ length: 10 }, () => flans) });
  const talk = talkWith(interpreter, 'pt-BR');
  await talk.says('faz aquele esquema de pudim de ontem pra galera');
  expect(talk.session().basket.length).toBeLessThanOrEqual(4);
});

test('an option that does not fit is left out, and one too many too', async () => {
  model.does({
    uses: [
      a('addLines', {
        lines: [
          {
            item: 'pizza',
            options: [
              { option: 'size/large' },
              { option: 'size/medium' },
              { option: 'doneness/rare' },
              { option: 'nonsense' },
            ],
          },
        ],
      }),
    ],
  });
  const talk = talkWith(interpreter, 'pt-BR');
  await talk.says('faz aquele esquema da pizza pra galera de ontem');
  const [line] = talk.session().basket;
  expect(line?.options).toEqual([{ group: 'size', option: 'large', amount: 'regular' }]);
});

test('a slow model is given up in time, the sentence is asked again later, and nobody waits for it', async () => {
  model.does({
    response: () => delay(3_000, undefined, { ref: false }).then(() => Response.json(converse([]))),
  });
  const talk = talkWith(interpreter, 'pt-BR', undefined, 2_200);
  const later: LateQuestion[] = [];
  talk.world.ports.later = { send: (question) => Promise.resolve(void later.push(question)) };
  const from = performance.now();
  const reply = await talk.says(UNCLEAR['pt-BR']);
  expect(performance.now() - from).toBeLessThan(1_500);
  expect(spoken(reply)).toMatch(NOT_UNDERSTOOD['pt-BR']);
  expect(later).toMatchObject([{ requestId: 'turn-1', words: UNCLEAR['pt-BR'] }]);
  expect(talk.session().late?.requestId).toBe('turn-1');
});

test('an interpreter that never answers and hears no signal is given up all the same', async () => {
  const talk = talkWith(
    { interpret: () => new Promise(() => undefined) },
    'en-US',
    undefined,
    2_000,
  );
  const from = performance.now();
  await talk.says(UNCLEAR['en-US']);
  expect(performance.now() - from).toBeLessThan(1_500);
});

test('what the guardrail stopped leaves no trace in what the model is told next', async () => {
  model.does({
    response: () => Response.json(converse([{ text: 'blocked' }], 'guardrail_intervened')),
  });
  const talk = talkWith(interpreter, 'pt-BR');
  expect(spoken(await talk.says(UNCLEAR['pt-BR']))).toMatch(/eu cuido dos pedidos/);
  expect(talk.session().transcript ?? []).toEqual([]);
  model.does({ uses: [] });
  await talk.says('e aquele outro negócio');
  expect(JSON.stringify(model.asked)).not.toContain('galera');
});

test.each([
  ['pt-BR', /Vamos com calma/],
  ['en-US', /keep it friendly/],
] as const)('abuse is answered once, politely (%s)', async (locale, once) => {
  model.does({ uses: [a('outOfScope', { why: 'abuse' })] });
  const talk = talkWith(interpreter, locale);
  expect(spoken(await talk.says(UNCLEAR[locale]))).toMatch(once);
  const again = await talk.says(UNCLEAR[locale]);
  expect(spoken(again)).not.toMatch(once);
  expect(again.question).toBeDefined();
});

test('a model is told no personal data, neither of now nor of before', async () => {
  model.does({ uses: [] });
  const talk = talkWith(interpreter, 'pt-BR', (session) => ({
    ...session,
    profile: { name: 'Joaquina Prado', phone: '+5511987654321' },
    transcript: [
      { customer: 'Joaquina Prado', shop: 'Anotado, Joaquina Prado, na Rua das Flores, 120.' },
      { customer: 'meu e-mail é jo@prado.example', shop: 'Certo.' },
    ],
  }));
  await talk.says('faz aquele esquema pro 123.456.789-09 e avisa no (11) 98765-4321 a Joaquina');
  const told = JSON.stringify(model.asked[0]?.messages);
  for (const secret of ['Joaquina', 'Flores', '120', 'prado', '123.456', '98765'])
    expect(told).not.toContain(secret);
  expect(told).toContain('[CPF]');
});

const inMemoryLedger = (budget: number): ModelLedger & { spent: number; rested?: Date } => ({
  spent: 0,
  reserve(most) {
    if (this.spent + most > budget) return Promise.resolve('budget');
    this.spent += most;
    return Promise.resolve('granted');
  },
  settle(difference) {
    this.spent += difference;
    return Promise.resolve();
  },
  rest(until) {
    this.rested = until;
    return Promise.resolve();
  },
});

test('after three failures in a row the model is left alone, and then tried once', async () => {
  let now = new Date('2026-11-22T20:00:00Z');
  const ledger = inMemoryLedger(1_000_000);
  const careful = carefulInterpreter(
    interpreter,
    new ModelCare({ ledger, clock: { now: () => now } }),
    12_000,
  );
  const talk = talkWith(careful, 'pt-BR');
  const asks = async (behaviour: Behaviour, times = 1) => {
    model.does(behaviour);
    for (let time = 0; time < times; time += 1) await talk.says(UNCLEAR['pt-BR']);
    return model.asked.length;
  };
  const down = FAULTS['is down'] ?? { uses: [] };
  expect(await asks(down, 5)).toBe(3);
  expect(ledger.rested).toEqual(new Date('2026-11-22T20:00:30Z'));
  now = new Date('2026-11-22T20:00:31Z');
  expect(await asks(down, 3)).toBe(1);
  expect(ledger.rested).toEqual(new Date('2026-11-22T20:01:31Z'));
  now = new Date('2026-11-22T20:01:32Z');
  expect(await asks({ uses: [a('answer', { about: 'hours' })] }, 3)).toBe(3);
});

test('at the end of its budget the rules carry on alone; what was set aside and not spent comes back', async () => {
  const ledger = inMemoryLedger(15_000);
  const clock = { now: () => new Date() };
  const talk = talkWith(
    carefulInterpreter(interpreter, new ModelCare({ ledger, clock }), 12_000),
    'pt-BR',
  );
  model.does({ uses: [a('answer', { about: 'hours' })] });
  for (let time = 0; time < 6; time += 1) await talk.says(UNCLEAR['pt-BR']);
  // 900 tokens at $1 a million and 60 at $5 are 1,200 millionths a call.
  expect(ledger.spent).toBe(3 * 1_200);
  expect(model.asked).toHaveLength(3);
});
