import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { pino } from 'pino';
import { ulid } from 'ulid';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { staticPix } from '../../lambda/adapters/pix/static-pix.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import { isNewer } from '../../lambda/domain/newer-charge.ts';
import type { ChargeBook } from '../../lambda/ports.ts';
import { createTables, tableName } from '../../local/dynamodb/create-tables.ts';
import { startDynamodb } from '../../local/dynamodb/start-dynamodb.ts';
import type { ServiceThread } from '../../local/service-thread.ts';
import { chargeFor } from './bank.ts';

let folder: string;
let service: ServiceThread;
let client: DynamoDBDocumentClient;
let book: ChargeBook;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-book-'));
  service = await startDynamodb(folder, pino({ level: 'silent' }));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const plain = new DynamoDBClient({ endpoint: service.url, region: 'us-east-1', credentials });
  await createTables(plain);
  client = DynamoDBDocumentClient.from(plain);
  book = dynamoChargeBook(client, tableName('orders'));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

async function newOrder(): Promise<OrderId> {
  const id = orderId(ulid());
  const Item = { id, customer: 'someone', status: 'awaitingPayment' };
  await client.send(new PutCommand({ TableName: tableName('orders'), Item }));
  return id;
}

/** A charge as a provider had it at five moments, the first one first. */
function story(id: OrderId, chargeId: string = id): Charge[] {
  const open: Charge = {
    id: chargeId,
    orderId: id,
    amountCents: cents(1_000),
    status: 'open',
    receivedCents: cents(0),
    refundedCents: cents(0),
    payments: [],
  };
  const first = { id: 'E1', amountCents: cents(1_000), at: '2026-01-01T00:00:00.000Z' };
  const paid: Charge = { ...open, status: 'paid', receivedCents: cents(1_000), payments: [first] };
  const twice: Charge = {
    ...paid,
    receivedCents: cents(2_000),
    payments: [first, { ...first, id: 'E2' }],
  };
  return [
    open,
    { ...open, status: 'expired' },
    paid,
    twice,
    { ...twice, refundedCents: cents(1_000) },
  ];
}

test('of two readings the later one is newer, and none is newer than itself', () => {
  const readings = story(orderId(ulid()));
  for (const [at, one] of readings.entries())
    for (const [other, another] of readings.entries())
      expect(isNewer(one, another)).toBe(at > other);
});

test('readings that come in any order, again and at once, end as the last of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }),
      async (order) => {
        const readings = story(await newOrder());
        const told = order.map((at) => readings[at] as Charge);
        await Promise.all(told.map((charge) => book.changed(charge)));
        const [{ orderId: of, id } = readings[0] as Charge] = told;
        expect(await book.kept(of, id)).toEqual(readings[Math.max(...order)]);
      },
    ),
    { numRuns: 25 },
  );
});

test('each charge of an order is kept for itself', async () => {
  const id = await newOrder();
  const [first, , paid] = story(id);
  const again = story(id, `${id}AAAAAAAAA`)[0];
  await book.changed(paid as Charge);
  await book.changed(again as Charge);
  await book.changed(first as Charge);
  expect(await book.kept(id, id)).toEqual(paid);
  expect(await book.kept(id, `${id}AAAAAAAAA`)).toEqual(again);
});

test('a charge of an order that is not there makes none', async () => {
  const id = orderId(ulid());
  await book.changed(story(id)[2] as Charge);
  expect(await book.kept(id, id)).toBeUndefined();
});

describe('Pix with the shop’s own key', () => {
  const clock = { now: Date.parse('2026-03-01T18:00:00Z') };
  const pix = () =>
    staticPix(
      { key: 'pix@cantina.example', merchant: { name: 'Cantina da Vila', city: 'São Paulo' } },
      { book, now: () => new Date(clock.now) },
    );
  const opened = async () => {
    const id = await newOrder();
    return pix().open(chargeFor(clock, { orderId: id, key: id }));
  };

  test('is open until the shop says that the money came', async () => {
    const charge = await opened();
    expect(charge).toMatchObject({ status: 'open', amountCents: 12_345, receivedCents: 0 });
    expect(charge.brCode).toContain('pix@cantina.example');
    expect(charge.brCode).toContain(charge.orderId.slice(1));
    expect(await pix().read(charge.id)).toEqual(charge);
    const paid = await pix().confirm(charge.id);
    expect(paid).toMatchObject({ status: 'paid', receivedCents: 12_345 });
    clock.now += 60_000;
    expect(await pix().confirm(charge.id)).toEqual(paid);
    expect(await pix().capture(charge.id, 'k')).toEqual(paid);
    expect(await pix().cancel(charge.id, 'k')).toEqual(paid);
  });

  test('expires, is let go, and can still be confirmed where the money came late', async () => {
    const charge = await opened();
    clock.now += 700_000;
    expect(await pix().read(charge.id)).toMatchObject({ status: 'expired' });
    expect(await pix().cancel(charge.id, 'k')).toMatchObject({ status: 'cancelled' });
    await expect(pix().capture(charge.id, 'k')).rejects.toMatchObject({
      name: 'ChargeRefusedError',
    });
    const paid = await pix().confirm(charge.id);
    expect(paid.status).toBe('paid');
    expect((paid.payments[0]?.at ?? '') > (paid.expiresAt ?? '')).toBe(true);
  });

  test('is given back by the shop alone', async () => {
    const { id } = await opened();
    await pix().confirm(id);
    await expect(pix().refund(id, { key: 'k', amountCents: cents(12_345) })).rejects.toMatchObject({
      name: 'ChargeRefusedError',
    });
    expect(await pix().confirmRefund(id)).toMatchObject({ refundedCents: 12_345 });
    expect(await pix().confirmRefund(id)).toMatchObject({ refundedCents: 12_345 });
  });

  test('is one charge a key, and none where there is no order', async () => {
    const id = await newOrder();
    const asked = chargeFor(clock, { orderId: id, key: id });
    const [one, other] = await Promise.all([pix().open(asked), pix().open(asked)]);
    expect(one).toEqual(other);
    expect((await pix().open({ ...asked, key: `${id}-2` })).id).not.toBe(id);
    await expect(pix().open(chargeFor(clock))).rejects.toMatchObject({
      name: 'ChargeRefusedError',
    });
    expect(await pix().read('no charge')).toBeUndefined();
  });
});
