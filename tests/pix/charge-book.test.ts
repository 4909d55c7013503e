import fc from 'fast-check';
import { ulid } from 'ulid';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import { isNewer } from '../../lambda/domain/newer-charge.ts';
import type { ChargeBook, Orders } from '../../lambda/ports.ts';
import { newOrder } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';

let tables: TestTables;
let orders: Orders;
let book: ChargeBook;
beforeAll(async () => {
  tables = await startTables();
  orders = dynamoOrders(tables.client, tables.names);
  book = dynamoChargeBook(tables.client, tables.names.orders);
});
afterAll(() => tables.stop());

async function placed(): Promise<OrderId> {
  const { order } = await orders.place(newOrder({ payment: 'pix' }), '2026-03-01');
  return order.id;
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
        const readings = story(await placed());
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
  const id = await placed();
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
