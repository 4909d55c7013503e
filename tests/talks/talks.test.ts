import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dynamoTalkBook } from '../../lambda/adapters/dynamodb/talk-book.ts';
import type { Interpretation } from '../../lambda/dialogue/interpretation.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import { listen, type Listener } from '../../local/http/listener.ts';
import { spoken, talkWith, type Talk } from '../model/kit.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/** What is kept of talks beside the sessions, in a table over the protocol, and what the shop's people get of it. */

let tables: TestTables;
let machine: Listener;
beforeAll(async () => {
  tables = await startTables();
  machine = await listen(() =>
    Response.json({
      dynamodb: { endpoint: tables.endpoint, tables: { talks: tableName('talks') } },
    }),
  );
}, 60_000);
afterAll(async () => {
  await machine.close();
  await tables.stop();
});

const usage = { inputTokens: 1, outputTokens: 1, milliseconds: 1, microDollars: 1 };
const FLAN: Interpretation = {
  kind: 'proposed',
  proposals: [{ kind: 'addLines', lines: [{ item: 'flan' }] }],
  usage,
};
const OFF: Interpretation = { kind: 'none', why: 'off' };

/** A customer of a shop that keeps what it did not understand, whose name and address are known. */
function customer(
  known: Session['profile'] = {},
  given: { keepMissed?: boolean; answer?: Interpretation; locale?: Locale } = {},
): Talk {
  const { keepMissed = true, answer = OFF, locale = 'pt-BR' } = given;
  const interpreter = { interpret: () => Promise.resolve(answer) };
  const talk = talkWith(interpreter, locale, (session) => ({
    ...session,
    profile: {
      name: 'Bernadete Souza',
      phone: '+5511987654321',
      address: { text: 'Rua das Acácias, 12', area: 'centro' },
      ...known,
    },
  }));
  talk.world.ports.talkBook = dynamoTalkBook(tables.client, tableName('talks'));
  talk.world.book = {
    ...talk.world.book,
    shop: { ...talk.world.book.shop, keepMissed },
  };
  return talk;
}

async function kept(prefix: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await tables.client.send(
    new ScanCommand({ TableName: tableName('talks') }),
  );
  return Items.filter(({ key }) => (key as string).startsWith(prefix));
}

async function command(tool: string, ...args: string[]) {
  const file = join(import.meta.dirname, `../../tools/${tool}.ts`);
  const child = spawn(process.execPath, [file, '--port', String(machine.port), ...args]);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { out, errors, code };
}

const UNCLEAR = 'capricha num lance tremelicante hein viu Bernadete';

test('what was not understood is counted by its words, whoever says it, and nobody is named', async () => {
  await customer().says(UNCLEAR);
  await customer().says(UNCLEAR.toUpperCase());
  const talk = customer({}, { answer: FLAN });
  await talk.says(UNCLEAR);
  expect(await kept('missed#')).toMatchObject([
    {
      locale: 'pt-BR',
      words: 'capricha num lance tremelicante hein viu […]',
      times: 3,
      byModel: 1,
      orders: 0,
    },
  ]);
  for (const words of [
    'sim',
    'duas lasanhas',
    'só isso',
    'dinheiro',
    'não preciso de troco',
    'sim',
  ])
    await talk.says(words);
  expect(talk.world.orders.size).toBe(1);
  expect(await kept('missed#')).toMatchObject([{ times: 3, orders: 1 }]);
  const { out, code } = await command('missed', '--locale', 'pt-BR');
  expect(code).toBe(0);
  expect(out).toMatch(/\n +3 +1 +1 +2026-11-22 +pt-BR +capricha num lance tremelicante/);
  expect((await command('missed', '--locale', 'en-US', '--json')).out).toBe('');
});

test.each([
  ['the shop does not want it', () => customer({}, { keepMissed: false })],
  ['the customer has said no', () => customer({ learnFrom: false })],
])('nothing is kept where %s', async (_why, make) => {
  await make().says('um troço esquisitérrimo do outro mundo');
  expect(JSON.stringify(await kept('missed#'))).not.toContain('esquisit');
});

test('an answer to a question about somebody is never kept', async () => {
  const talk = customer();
  talk.world.sessions.set('lex#somebody', {
    ...talk.session(),
    basket: [{ item: 'flan', quantity: 1, options: [] }],
    pending: { kind: 'name' },
  });
  await talk.says('hmm xablau zoltar da silva gomes pereira e tal e coisa');
  expect(JSON.stringify(await kept(''))).not.toContain('zoltar');
});

test.each([
  [
    'pt-BR',
    'pode usar minhas conversas',
    /ajuda a loja/,
    'não usem minhas conversas',
    /já apaguei/,
  ],
  ['en-US', 'you can use my chats', /helps the shop/, "don't use my chats", /is gone/],
] as const)(
  'in %s turns are kept once the customer says so, and gone once they say no',
  async (locale, yes, thanks, no, gone) => {
    const talk = customer({}, { locale });
    await talk.says(locale === 'pt-BR' ? 'um pudim' : 'a flan');
    expect(await kept('turns#')).toEqual([]);
    expect(spoken(await talk.says(yes))).toMatch(thanks);
    await talk.says(locale === 'pt-BR' ? 'um brownie' : 'a brownie');
    const told = spoken(
      await talk.says(
        locale === 'pt-BR' ? 'o que você sabe de mim?' : 'what do you know about me?',
      ),
    );
    expect(told).toMatch(locale === 'pt-BR' ? /suas conversas/ : /your chats/);
    expect(await kept('turns#')).toMatchObject([
      { turns: [{ calls: [{ name: 'addLines', input: { lines: [{ item: 'brownie' }] } }] }] },
    ]);
    expect(spoken(await talk.says(no))).toMatch(gone);
    expect(await kept('turns#')).toEqual([]);
  },
);

test('"apaga meus dados" takes the turns too', async () => {
  const talk = customer({ learnFrom: true });
  await talk.says('um pudim');
  expect(await kept('turns#')).toHaveLength(1);
  await talk.says('apaga meus dados');
  await talk.says('sim');
  expect(await kept('turns#')).toEqual([]);
});

/** As Bedrock's user guide has them: no keys besides, user and assistant in turn. */
const LINES = {
  nova: z.strictObject({
    schemaVersion: z.literal('bedrock-conversation-2024'),
    system: z.tuple([z.strictObject({ text: z.string().min(1) })]),
    messages: z.tuple([
      z.strictObject({
        role: z.literal('user'),
        content: z.tuple([z.strictObject({ text: z.string().min(1) })]),
      }),
      z.strictObject({
        role: z.literal('assistant'),
        content: z.tuple([z.strictObject({ text: z.string().min(1) })]),
      }),
    ]),
  }),
  claude: z.strictObject({
    system: z.string().min(1),
    messages: z.tuple([
      z.strictObject({ role: z.literal('user'), content: z.string().min(1) }),
      z.strictObject({ role: z.literal('assistant'), content: z.string().min(1) }),
    ]),
  }),
};

test('talks that came to an order become training data: what stayed, and nobody’s data', async () => {
  const talk = customer({ learnFrom: true });
  for (const words of [
    'um pudim e uma coxinha',
    'um brownie',
    'tira o brownie',
    'meia pizza de calabresa e meia de atum grande',
    'só isso',
    'dinheiro',
    'não preciso de troco',
    'sim',
    'um café',
  ])
    await talk.says(words);
  expect(talk.world.orders.size).toBe(1);
  const folder = await mkdtemp(join(tmpdir(), 'balcao-training-'));
  for (const format of ['nova', 'claude'] as const) {
    const out = join(folder, `${format}.jsonl`);
    const { code, errors } = await command('training-data', '--format', format, '--out', out);
    expect([errors, code]).toEqual(['', 0]);
    const written = await readFile(out, 'utf8');
    const rows = written.trim().split('\n');
    for (const row of rows) LINES[format].parse(JSON.parse(row));
    for (const each of ['Bernadete', 'Acácias', '98765', 'café'])
      expect(rows.map(said).join('\n')).not.toContain(each);
    expect(rows.map(answered)).toEqual([
      '[{"name":"addLines","input":{"lines":[{"item":"flan","quantity":1},{"item":"coxinhas","quantity":1}]}}]',
      '[{"name":"removeLine","input":{"line":"3 brownie"}}]',
      '[{"name":"addLines","input":{"lines":[{"item":"pizza","quantity":1,"options":[{"option":"flavour/calabresa"},{"option":"flavour/tuna"},{"option":"size/large"}]}]}}]',
      '[{"name":"checkOut","input":{}}]',
    ]);
  }
  await rm(folder, { recursive: true });
});

const messages = (row: string) =>
  (JSON.parse(row) as { messages: { content: string | [{ text: string }] }[] }).messages.map(
    ({ content }) => (typeof content === 'string' ? content : content[0].text),
  );
const answered = (row: string) => messages(row)[1];
/** What the customer and the shop said, without the menu's names. */
const said = (row: string) => messages(row)[0]?.split(/Pedido até agora:/)[1] ?? '';

test('without a shop to read from, it is said what to do', async () => {
  const { errors, code } = await command('missed', '--port', '9');
  expect(code).toBe(1);
  expect(errors).toMatch(/no shop answers on port 9; start one with "npm start"/);
});
