import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { staticPix } from '../../lambda/adapters/pix/static-pix.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { ChargeBook, Orders, PaymentProvider } from '../../lambda/ports.ts';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { chargeFor } from '../pix/bank.ts';
import { pixOf } from '../pix/machine-bank.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { newOrder } from '../support/new-order.ts';

/** The shop's money by the console API, over HTTP: given back in part, confirmed by hand, and the day's close. */

const TOTAL = cents(4480);
const WITHIN_MILLISECONDS = 20_000;

let machine: TestMachine;
let orders: Orders;
let book: ChargeBook;
let byHand: PaymentProvider;
let bank: Awaited<ReturnType<typeof pixOf>>;
let menuVersion: string;

beforeAll(async () => {
  machine = await startMachine();
  const { dynamodb, sqs } = machine.local;
  const clients = awsClients({ dynamodb: dynamodb.endpoint, queues: sqs.endpoint });
  const client = DynamoDBDocumentClient.from(clients.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  });
  orders = dynamoOrders(client, dynamodb.tables);
  book = dynamoChargeBook(client, dynamodb.tables.orders);
  const merchant = { name: 'Cantina da Vila', city: 'São Paulo' };
  const now = () => new Date();
  byHand = staticPix({ key: 'pix@cantina.example', merchant }, { book, now });
  bank = await pixOf(machine);
  menuVersion = (await dynamoMenuBook(client, dynamodb.tables.shop).current()).version;
});
afterAll(async () => {
  bank.pix.close();
  await machine.stop();
});

const api = async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const { endpoint } = machine.local.console;
  const response = await fetch(`${new URL(endpoint).origin}/console/api/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, text, body: json ? (JSON.parse(text) as object) : {} };
};

const refund = (order: Order, body: unknown) => api(`orders/${order.id}/refund`, body);

/** A delivered order that was paid before by Pix: at the bank, or to the shop's own key. */
async function placed(provider: PaymentProvider, status: 'delivered' | 'received' = 'delivered') {
  const contents = { payment: 'pix', online: true, menuVersion, totalCents: TOTAL } as const;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' });
  const { order } = await orders.place(
    newOrder(contents, { placedAt: new Date().toISOString() }),
    today.format(new Date()),
  );
  const asked = { orderId: order.id, key: order.id, amountCents: TOTAL };
  const charge = await provider.open(chargeFor({ now: Date.now() }, asked));
  await book.changed(charge);
  if (status === 'delivered')
    await orders.advance(order.id, { to: status, from: ['received'], at: new Date() });
  return { order, charge };
}

async function paidAtBank() {
  const paid = await placed(bank.pix);
  const { endpoint } = machine.local.bank;
  await fetch(`${endpoint}/api/charges/${paid.charge.id}/pay`, { method: 'POST' });
  await until(paid.order, 'received', TOTAL);
  return paid;
}

async function until({ id }: Order, what: 'received' | 'refunded', amount: number) {
  const end = Date.now() + WITHIN_MILLISECONDS;
  for (;;) {
    const [charge] = Object.values((await orders.get(id))?.charges ?? {});
    if (charge?.[`${what}Cents`] === amount) return;
    if (Date.now() > end) throw new Error(`never so: ${JSON.stringify(charge)}`);
    await delay(50);
  }
}

test('a part of it goes back by the bank, once a key, and never more than there is', async () => {
  const { order } = await paidAtBank();
  expect(await refund(order, { amountCents: 1_000, key: 'cold' })).toMatchObject({
    status: 200,
    body: { refundableCents: 3_480 },
  });
  expect((await refund(order, { amountCents: 1_000, key: 'cold' })).status).toBe(200);
  await until(order, 'refunded', 1_000);
  expect(await refund(order, { amountCents: 3_481, key: 'more' })).toMatchObject({
    status: 409,
    body: {
      error: { code: 'NotSoMuch', message: expect.stringContaining('3480 cents') as string },
    },
  });
  expect((await refund(order, {})).status).toBe(200);
  await until(order, 'refunded', TOTAL);
  expect((await refund(order, { amountCents: 1, key: 'last' })).status).toBe(409);
  const { refunds } = (await orders.get(order.id)) ?? {};
  expect(refunds).toMatchObject([
    { amountCents: 1_000, why: 'shop', shopKey: 'cold' },
    { amountCents: 3_480, why: 'shop', shopKey: 'whole' },
  ]);
});

test('what came to the shop’s own key is confirmed once, and given back in parts', async () => {
  const { order } = await placed(byHand);
  expect((await refund(order, { amountCents: 100, key: 'early' })).status).toBe(409);
  const confirm = () => api(`orders/${order.id}/confirm-payment`, '');
  expect((await confirm()).status).toBe(200);
  expect(await confirm()).toMatchObject({ status: 409, body: { error: { code: 'NotWaiting' } } });

  for (const again of ['once', 'again', 'and again'])
    expect([again, await refund(order, { amountCents: 1_500, key: 'one' })]).toMatchObject([
      again,
      { status: 200, body: { refundableCents: 2_980 } },
    ]);
  expect((await refund(order, { amountCents: 2_981, key: 'two' })).status).toBe(409);
  // Two at once, by different people: both count, or the one that would be too much is refused.
  const both = await Promise.all(
    ['left', 'right'].map((key) => refund(order, { amountCents: 2_000, key })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await refund(order, {})).status).toBe(200);
  const now = await orders.get(order.id);
  const [charge] = Object.values(now?.charges ?? {});
  expect(charge).toMatchObject({ receivedCents: TOTAL, refundedCents: TOTAL });
  expect(charge?.givenBack?.map(({ amountCents }) => amountCents)).toEqual([1_500, 2_000, 980]);
  expect(now?.refunds?.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(TOTAL);
  expect(now?.refunds?.every(({ doneAt, why }) => doneAt !== undefined && why === 'shop')).toBe(
    true,
  );
});

test('of a cancelled order what was to go back anyway is not counted as the shop’s wish', async () => {
  const { order } = await placed(byHand, 'received');
  await api(`orders/${order.id}/confirm-payment`, '');
  await orders.advance(order.id, { to: 'cancelled', from: ['received'], at: new Date() });
  const refundedAs = { key: `${order.id}-refund-1`, chargeId: order.id, amountCents: TOTAL };
  const [charge] = Object.values((await orders.get(order.id))?.charges ?? {});
  const at = new Date().toISOString();
  await orders.planRefund(order.id, 0, {
    ...refundedAs,
    chargeId: charge?.id ?? '',
    at,
    why: 'tooMuch',
  });
  expect((await refund(order, { amountCents: 480, key: 'a' })).status).toBe(200);
  expect((await orders.get(order.id))?.refunds?.[0]?.doneAt).toBeUndefined();
  expect((await refund(order, {})).status).toBe(200);
  const { refunds } = (await orders.get(order.id)) ?? {};
  expect(refunds).toMatchObject([{ why: 'tooMuch', amountCents: TOTAL }]);
  expect(refunds?.[0]?.doneAt).toBeDefined();
});

test.each([
  ['no amount of money', { amountCents: 0, key: 'a' }],
  ['less than nothing', { amountCents: -100, key: 'a' }],
  // eslint-disable-next-line shop/whole-cents -- what is to be refused
  ['a fraction of a cent', { amountCents: 10.5, key: 'a' }],
  ['reais as text', { amountCents: '10.00', key: 'a' }],
  ['a part without a key', { amountCents: 100 }],
  ['an empty key', { key: ' ' }],
  ['a field that nobody knows', { amount: 100, key: 'a' }],
  ['no JSON', '{'],
])('%s is refused, and nothing goes back', async (_, body) => {
  const { order } = await placed(byHand);
  await api(`orders/${order.id}/confirm-payment`, '');
  expect(await refund(order, body)).toMatchObject({
    status: 400,
    body: { error: { code: 'BadRequest' } },
  });
  const [charge] = Object.values((await orders.get(order.id))?.charges ?? {});
  expect(charge?.refundedCents).toBe(0);
});

test('there is nothing at another order, and a page of another site may do nothing', async () => {
  expect((await api('orders/01KAPXYZ000000000000000000/refund', {})).status).toBe(404);
  const { order } = await placed(byHand);
  const headers = { origin: 'https://elsewhere.example' };
  const foreign = await api(`orders/${order.id}/confirm-payment`, '', headers);
  expect(foreign.status).toBe(403);
  const [charge] = Object.values((await orders.get(order.id))?.charges ?? {});
  expect(charge?.status).toBe('open');
});

test('the day closes with all of it, as JSON and for a spreadsheet', async () => {
  const { status, body } = await api('close');
  expect(status).toBe(200);
  const close = body as {
    taken: { takenCents: number; refundedCents: number; netCents: number };
    sales: { totalCents: number };
    openCents: number;
    differenceCents: number;
  };
  const { taken, sales, openCents, differenceCents } = close;
  expect(taken.takenCents - taken.refundedCents).toBe(taken.netCents);
  expect(taken.netCents).toBe(sales.totalCents + openCents + differenceCents);
  expect(taken.refundedCents).toBeGreaterThanOrEqual(3 * TOTAL);
  const csv = await api('close.csv?locale=pt-BR');
  expect(csv.status).toBe(200);
  expect(csv.text).toMatch(/Devolvido/i);
  expect(csv.text).toMatch(/\d,\d{2}/);
  expect((await api('close.csv?locale=xx')).status).toBe(400);
  expect((await api('close?day=2026-02-30')).status).toBe(400);
});
