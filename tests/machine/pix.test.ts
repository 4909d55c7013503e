import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { secretsManagerSecret } from '../../lambda/adapters/secretsmanager/secret.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { ChargeBook } from '../../lambda/ports.ts';
import { chargeFor } from '../pix/bank.ts';
import { pixOf } from '../pix/machine-bank.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** `npm start`, its bank and its webhook: what is paid at the bank is on the order, and only that. */

const WITHIN_MILLISECONDS = 20_000;

let machine: TestMachine;
let book: ChargeBook;
let orders: DynamoDBDocumentClient;
let shop: Awaited<ReturnType<typeof pixOf>>;

async function connect() {
  const { endpoint, tables } = machine.local.dynamodb;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  orders = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: 'us-east-1', credentials }),
  );
  book = dynamoChargeBook(orders, tables.orders);
  shop = await pixOf(machine);
}

beforeAll(async () => {
  machine = await startMachine();
  await connect();
});
afterAll(async () => {
  shop.pix.close();
  await machine.stop();
  await rm(machine.data, { recursive: true, force: true });
});

const bank = async (path: string, body?: object) => {
  const response = await fetch(`${machine.local.bank.endpoint}/api/${path}`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.status;
};

/** An order that waits for its Pix. */
async function opened(): Promise<Charge> {
  const id = orderId(ulid());
  // It comes to more than is ever paid here: nothing is too much, and so nothing is given back.
  const contents = { payment: 'pix', online: true, totalCents: 1_000_000 };
  const Item = { id, customer: 'someone', status: 'awaitingPayment', contents };
  await orders.send(new PutCommand({ TableName: machine.local.dynamodb.tables.orders, Item }));
  const charge = await shop.pix.open(chargeFor({ now: Date.now() }, { orderId: id, key: id }));
  await book.changed(charge);
  return charge;
}

const kept = ({ orderId: of, id }: Charge) => book.kept(of, id);

async function until(charge: Charge, fits: (kept: Charge) => boolean): Promise<Charge> {
  const end = Date.now() + WITHIN_MILLISECONDS;
  while (Date.now() < end) {
    const now = await kept(charge);
    if (now && fits(now)) return now;
    await delay(50);
  }
  throw new Error(`never so: ${JSON.stringify(await kept(charge))}`);
}

/** A post to the shop's webhook, as a bank or anybody else makes it. */
const post = (body: unknown, path = shop.provider.webhookPath, end = '/pix') =>
  fetch(`${new URL(machine.local.chat.endpoint).origin}/webhooks/pix/${path}${end}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('what is paid at the bank is paid on the order', async () => {
  const charge = await opened();
  expect(await bank(`charges/${charge.id}/pay`)).toBe(200);
  expect(await until(charge, ({ status }) => status === 'paid')).toMatchObject({
    receivedCents: 12_345,
    payments: [{ amountCents: 12_345 }],
  });
});

test('twice, and too little, are on the order as they came', async () => {
  const [twice, less] = [await opened(), await opened()];
  await bank(`charges/${twice.id}/pay-twice`);
  await bank(`charges/${less.id}/pay-less`, { amountCents: 345 });
  await until(twice, ({ receivedCents }) => receivedCents === 24_690);
  expect(await until(less, ({ status }) => status === 'declined')).toMatchObject({
    receivedCents: 345,
    declineCode: 'WRONG_AMOUNT',
  });
});

test('a refund is on the order once the bank has done it', async () => {
  const charge = await opened();
  await bank(`charges/${charge.id}/pay`);
  await until(charge, ({ status }) => status === 'paid');
  await shop.pix.refund(charge.id, { key: 'undo', amountCents: cents(12_345) });
  await until(charge, ({ refundedCents }) => refundedCents === 12_345);
});

test('the bank’s posts, said again, out of order or with another amount, change nothing', async () => {
  const charge = await opened();
  await bank(`charges/${charge.id}/pay`);
  const paid = await until(charge, ({ status }) => status === 'paid');
  await bank(`charges/${charge.id}/notify`);
  const lies = { endToEndId: 'E1', txid: charge.id, valor: '999999.00', horario: 'never' };
  const answers = await Promise.all([
    post({ pix: [lies, lies] }),
    post({ pix: [{ txid: charge.id }] }, undefined, ''),
    post({ pix: [{ txid: charge.id, devolucoes: [{ status: 'DEVOLVIDO' }] }] }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await book.changed(charge);
  expect(await kept(charge)).toEqual(paid);
});

test('a post that says paid of what is not changes nothing', async () => {
  const [open, other] = [await opened(), await opened()];
  const said = (txid: string) => ({ endToEndId: 'E1', txid, valor: '123.45', horario: 'now' });
  const strangers = [ulid(), 'A'.repeat(26), '', '../cob', `${open.id}%2F..`];
  const body = { pix: [open.id, other.id, ...strangers].map(said) };
  expect((await post(body)).status).toBe(200);
  expect(await kept(open)).toEqual(open);
  expect(await kept(other)).toEqual(other);
});

test('without the unguessable part of the address there is nothing', async () => {
  const charge = await opened();
  for (const path of ['', 'x'.repeat(32), `${shop.provider.webhookPath}x`])
    expect((await post({ pix: [{ txid: charge.id }] }, path)).status).toBe(404);
});

test.each([
  ['no JSON', 'pix', 400],
  ['no post of API Pix', { pix: 'paid' }, 400],
  ['a bank’s test', { evento: 'teste_webhook' }, 200],
  ['a payment without a charge', { pix: [{ endToEndId: 'E1', valor: '1.00' }] }, 200],
  ['more than a bank sends', { pix: Array.from({ length: 101 }, () => ({ txid: ulid() })) }, 413],
  ['a flood', 'x'.repeat(300_000), 413],
])('%s is answered, and no more', async (_, body, status) => {
  expect((await post(body)).status).toBe(status);
});

test('while the bank cannot be asked the post is not taken, and it is told again', async () => {
  const charge = await opened();
  await bank('failures', { kind: 'unavailable', times: 2, path: '/v2/cob', method: 'GET' });
  expect((await post({ pix: [{ txid: charge.id }] })).status).toBe(503);
  await bank(`charges/${charge.id}/pay`);
  await until(charge, ({ status }) => status === 'paid');
});

test('a secret that is not there is not made up', async () => {
  await expect(secretsManagerSecret('balcao/nothing')()).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('npm run pix:webhook tells the bank another address, and asks which counts', async () => {
  const registered = await shop.pix.webhook();
  const base = new URL('/webhooks/pix/', machine.local.chat.endpoint).href;
  const run = (...given: string[]) =>
    spawnSync(
      process.execPath,
      ['tools/pix-webhook.ts', '--provider', JSON.stringify(shop.provider), ...given],
      { encoding: 'utf8', env: process.env },
    );
  expect(run()).toMatchObject({ status: 0, stdout: `${String(registered)}\n` });
  const elsewhere = run('--url', 'http://127.0.0.1:9/webhooks/pix');
  const path = shop.provider.webhookPath;
  expect(elsewhere.stdout).toBe(`http://127.0.0.1:9/webhooks/pix/${path}\n`);
  expect(run('--url', 'https://example.com')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/WebhookOperacaoInvalida/) as string,
  });
  expect(run('--url', base).stdout).toBe(`${String(registered)}\n`);
  const wrong = spawnSync(process.execPath, ['tools/pix-webhook.ts', '--provider', '{}'], {
    encoding: 'utf8',
    env: process.env,
  });
  expect(wrong).toMatchObject({ status: 2, stderr: expect.stringMatching(/apiUrl/) as string });
});

test('a page of another site cannot pay', async () => {
  const charge = await opened();
  const response = await fetch(`${machine.local.bank.endpoint}/api/charges/${charge.id}/pay`, {
    method: 'POST',
    headers: { origin: 'https://example.com' },
  });
  expect(response.status).toBe(403);
});

test('killed before the shop heard of a payment, the bank tells it when it is back', async () => {
  const charge = await opened();
  await bank(`charges/${charge.id}/delay`, { seconds: 1 });
  await machine.kill();
  shop.pix.close();
  const { data } = machine;
  await delay(1_000);
  machine = await startMachine({ data });
  await connect();
  await until(charge, ({ status }) => status === 'paid');
}, 60_000);
