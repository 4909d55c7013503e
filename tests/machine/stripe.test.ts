import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import Stripe from 'stripe';
import { ulid } from 'ulid';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { secretsManagerSecret } from '../../lambda/adapters/secretsmanager/secret.ts';
import { stripeCards, type StripeCards } from '../../lambda/adapters/stripe/cards.ts';
import { stripeKeysSchema, type StripeKeys } from '../../lambda/adapters/stripe/provider.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { ChargeBook } from '../../lambda/ports.ts';
import { asking, CARDS } from '../stripe/shop-at-stripe.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** `npm start`, its Stripe and its webhook: what Stripe has is on the order, whatever is posted and however often. */

const WITHIN_MILLISECONDS = 10_000;

let machine: TestMachine;
let cards: StripeCards;
let book: ChargeBook;
let keys: StripeKeys;
let orders: DynamoDBDocumentClient;

beforeAll(async () => {
  machine = await startMachine();
  await connect();
});
afterAll(async () => {
  await machine.stop();
  await rm(machine.data, { recursive: true, force: true });
});

async function connect() {
  const { dynamodb, secretsManager, stripe, chat } = machine.local;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.endpoint,
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  orders = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: dynamodb.endpoint, region: 'us-east-1', credentials }),
  );
  book = dynamoChargeBook(orders, dynamodb.tables.orders);
  const readSecret = secretsManagerSecret('balcao/stripe');
  keys = stripeKeysSchema.parse(JSON.parse(await readSecret()));
  cards = stripeCards(
    { secretName: 'balcao/stripe', returnUrl: chat.endpoint, endpoint: stripe.endpoint },
    { readSecret, now: () => new Date() },
  );
}

const control = async (method: 'GET' | 'POST', path: string, body?: object) => {
  const response = await fetch(`${machine.local.stripe.endpoint}/control/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.status === 204 ? undefined : await response.json();
};

interface Event {
  id: string;
  type: string;
  delivered: boolean;
}
const events = async () => ((await control('GET', 'events')) as { events: Event[] }).events;

/** An order that waits for its card. */
async function opened(): Promise<Charge> {
  const id = orderId(ulid());
  // It comes to more than is ever paid here: nothing is too much, and so nothing is given back.
  const contents = { payment: 'card', online: true, totalCents: 1_000_000 };
  const Item = { id, customer: 'someone', status: 'awaitingPayment', contents };
  await orders.send(new PutCommand({ TableName: machine.local.dynamodb.tables.orders, Item }));
  const charge = await cards.open(asking({ orderId: id }));
  await book.changed(charge);
  return charge;
}

const pay = async ({ payUrl }: Charge, card: string = CARDS.visa) =>
  (await fetch(payUrl ?? '', { method: 'POST', body: new URLSearchParams({ card }) })).text();

async function until(charge: Charge, fits: (kept: Charge) => boolean): Promise<Charge> {
  const end = Date.now() + WITHIN_MILLISECONDS;
  for (;;) {
    const now = await book.kept(charge.orderId, charge.id);
    if (now && fits(now)) return now;
    if (Date.now() > end) throw new Error(`never so: ${JSON.stringify(now)}`);
    await delay(50);
  }
}

const delivered = async () => {
  const end = Date.now() + WITHIN_MILLISECONDS;
  while ((await events()).some((event) => !event.delivered)) {
    if (Date.now() > end) throw new Error('not every event was delivered');
    await delay(50);
  }
};

/** A post to the shop's webhook, signed as given. */
const post = (payload: string, signature?: string) =>
  fetch(`${new URL(machine.local.chat.endpoint).origin}/webhooks/stripe`, {
    method: 'POST',
    headers: { ...(signature !== undefined && { 'stripe-signature': signature }) },
    body: payload,
  });

const signed = (payload: string, secret = keys.webhookSecret, timestamp = Date.now() / 1000) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(timestamp) });

const eventOf = (object: object) =>
  JSON.stringify({ id: 'evt_1', object: 'event', data: { object } });

test('a card typed on the page is held on the order, then taken, then given back', async () => {
  const charge = await opened();
  expect(charge.payUrl).toContain(`${new URL(machine.local.chat.endpoint).origin}/stripe/c/pay/`);
  expect(await pay(charge)).toContain('Pagamento autorizado');
  await until(charge, ({ status }) => status === 'authorised');
  await cards.capture(charge.id, `${charge.id}:capture`);
  await until(charge, ({ status, receivedCents }) => status === 'paid' && receivedCents === 8_790);
  await cards.refund(charge.id, { key: `${charge.id}:refund`, amountCents: cents(8_790) });
  await until(charge, ({ refundedCents }) => refundedCents === 8_790);
});

test('events that come in the wrong order, and all of them again, change nothing', async () => {
  await delivered();
  await control('POST', 'webhooks', { hold: true });
  const charge = await opened();
  await pay(charge, CARDS.noMoney);
  await pay(charge);
  await cards.capture(charge.id, `${charge.id}:capture`);
  const late = (await events()).filter((event) => !event.delivered).toReversed();
  expect(late.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['payment_intent.payment_failed', 'checkout.session.completed']),
  );
  for (const event of late) await control('POST', `events/${event.id}/send`);
  const kept = await until(charge, ({ status }) => status === 'paid');
  for (const event of [...late, ...late.toReversed()])
    expect(await control('POST', `events/${event.id}/send`)).toEqual({ status: 200 });
  expect(await book.kept(charge.orderId, charge.id)).toEqual(kept);
  await control('POST', 'webhooks', { hold: false });
});

test('what a signed event says is not believed: Stripe is asked', async () => {
  const charge = await opened();
  const forged = eventOf({ object: 'checkout.session', id: charge.id, status: 'complete' });
  expect((await post(forged, signed(forged))).status).toBe(200);
  expect(await book.kept(charge.orderId, charge.id)).toMatchObject({ status: 'open' });
});

test.each([
  ['nothing', () => undefined],
  ['another secret', (payload: string) => signed(payload, 'whsec_of_somebody_else')],
  ['a signature of other words', () => signed('{}')],
  [
    'a signature of six minutes ago',
    (payload: string) => signed(payload, undefined, Date.now() / 1000 - 360),
  ],
  ['no signature at all', () => 't=1,v1=00'],
])('what is signed with %s is refused, and Stripe is not asked', async (_name, sign) => {
  const charge = await opened();
  await control('POST', 'webhooks', { hold: true });
  await pay(charge);
  const payload = eventOf({ object: 'checkout.session', id: charge.id });
  expect((await post(payload, sign(payload))).status).toBe(400);
  expect(await book.kept(charge.orderId, charge.id)).toMatchObject({ status: 'open' });
  await control('POST', 'webhooks', { hold: false });
});

test.each([
  ['of a charge that there is not', { object: 'checkout.session', id: 'cs_test_nothing' }],
  ['of an intent that there is not', { object: 'payment_intent', id: 'pi_nothing' }],
  ['of something else', { object: 'payout', id: 'po_1' }],
  ['without an object', {}],
])('an event %s is taken and nothing follows', async (_name, object) => {
  const payload = eventOf(object);
  expect((await post(payload, signed(payload))).status).toBe(200);
});

test('a saved card that is declined leaves nothing on the order', async () => {
  const first = await cards.open(asking({ customer: { saveCard: true } }));
  await pay(first, CARDS.declinesLater);
  const { savedCard } = (await cards.read(first.id)) ?? {};
  const { orderId: id, id: open } = await opened();
  const again = asking({ orderId: id, customer: { savedCard: savedCard?.reference ?? '' } });
  await expect(cards.open(again)).rejects.toMatchObject({ code: 'generic_decline' });
  await delivered();
  expect((await events()).map(({ type }) => type)).toContain('payment_intent.payment_failed');
  const TableName = machine.local.dynamodb.tables.orders;
  const { Item } = await orders.send(new GetCommand({ TableName, Key: { id } }));
  expect(Object.keys((Item as Order).charges ?? {})).toEqual([open]);
});

test('a post larger than any of Stripe’s is refused', async () => {
  expect((await post('x'.repeat(300_000), 't=1,v1=00')).status).toBe(413);
});

test('what was paid while the shop was off is told when it is on again', async () => {
  const charge = await opened();
  await control('POST', 'webhooks', { hold: true });
  await pay(charge);
  await machine.kill();
  machine = await startMachine({ data: machine.data });
  await connect();
  await until(charge, ({ status }) => status === 'authorised');
});
