import { consoleRoutes, type ConsolePorts } from '../../lambda/console/routes.ts';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { chargesByHand } from '../../lambda/adapters/pix/charges-by-hand.ts';
import { staticPix } from '../../lambda/adapters/pix/static-pix.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { ChargeBook, ChargesByHand, Orders, PaymentProvider } from '../../lambda/ports.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { giveBackByHand } from '../../lambda/workflow/money/give-back-by-hand.ts';
import { newOrder } from '../support/new-order.ts';
import { startTables, type TestTables } from '../support/tables.ts';
import { chargeFor } from './bank.ts';

/** Pix with the shop's own key and no bank: the shop says when the money came. */

const clock = { now: Date.parse('2026-03-01T18:00:00Z') };
const now = () => new Date(clock.now);
const REFUSED = { name: 'ChargeRefusedError' };

let tables: TestTables;
let orders: Orders;
let book: ChargeBook;
let pix: PaymentProvider;
let byHand: ChargesByHand;
let ports: ConsolePorts;
beforeAll(async () => {
  tables = await startTables();
  orders = dynamoOrders(tables.client, tables.names);
  book = dynamoChargeBook(tables.client, tables.names.orders);
  const merchant = { name: 'Cantina da Vila', city: 'São Paulo' };
  pix = staticPix({ key: 'pix@cantina.example', merchant }, { book, now });
  byHand = chargesByHand({ news: book, now });
  const { menu, shop } = await loadShop('shop');
  const current = { version: 'test', menu: indexMenu(menu), shop };
  ports = {
    orders,
    menuBook: { current: () => Promise.resolve(current), version: () => Promise.resolve(current) },
    chargesByHand: byHand,
    chargeBook: book,
    clock: { now },
    // Nothing here asks for stock, the menu or the workflow.
  } as unknown as ConsolePorts;
});
afterAll(() => tables.stop());

async function opened(): Promise<{ charge: Charge; order: () => Promise<Order> }> {
  const { order } = await orders.place(newOrder({ payment: 'pix' }), '2026-03-01');
  const charge = await pix.open(chargeFor(clock, { orderId: order.id, key: order.id }));
  return { charge, order: async () => (await orders.get(order.id)) ?? order };
}

test('is open until the shop says that the money came, once', async () => {
  const { charge, order } = await opened();
  expect(charge).toMatchObject({ status: 'open', amountCents: 12_345, receivedCents: 0 });
  expect(charge.brCode).toContain('pix@cantina.example');
  expect(charge.brCode).toContain(charge.orderId.slice(1));
  expect(await pix.read(charge.id)).toEqual(charge);
  await byHand.confirm(await order());
  const paid = await pix.read(charge.id);
  expect(paid).toMatchObject({ status: 'paid', receivedCents: 12_345 });
  clock.now += 60_000;
  expect(await byHand.confirm(await order())).toBeUndefined();
  expect(await pix.read(charge.id)).toEqual(paid);
  expect(await pix.capture(charge.id, 'k')).toEqual(paid);
  expect(await pix.cancel(charge.id, 'k')).toEqual(paid);
});

test('expires, is let go, and can still be confirmed where the money came late', async () => {
  const { charge, order } = await opened();
  clock.now += 700_000;
  expect(await pix.read(charge.id)).toMatchObject({ status: 'expired' });
  expect(await pix.cancel(charge.id, 'k')).toMatchObject({ status: 'cancelled' });
  await expect(pix.capture(charge.id, 'k')).rejects.toMatchObject(REFUSED);
  const paid = await byHand.confirm(await order());
  expect(paid?.status).toBe('paid');
  expect((paid?.payments[0]?.at ?? '') > (paid?.expiresAt ?? '')).toBe(true);
});

test('is given back by the shop alone', async () => {
  const { charge, order } = await opened();
  await byHand.confirm(await order());
  const refund = { key: 'k', amountCents: cents(12_345) };
  await expect(pix.refund(charge.id, refund)).rejects.toMatchObject(REFUSED);
  const wish = { key: 'whole', by: 'Ana' };
  await giveBackByHand(await order(), wish, { orders, chargeBook: book, clock: { now } });
  expect(await pix.read(charge.id)).toMatchObject({ status: 'paid', refundedCents: 12_345 });
});

test('issued again, the last one is what the shop confirms', async () => {
  const { charge, order } = await opened();
  clock.now += 700_000;
  const again = await pix.open(
    chargeFor(clock, { orderId: charge.orderId, key: `${charge.orderId}-2` }),
  );
  expect(await byHand.confirm(await order())).toMatchObject({ id: again.id });
  expect(await byHand.confirm(await order())).toBeUndefined();
  expect(await pix.read(charge.id)).toMatchObject({ status: 'expired', receivedCents: 0 });
});

test('is one charge a key, and none where there is no order', async () => {
  const { order } = await orders.place(newOrder({ payment: 'pix' }), '2026-03-01');
  const asked = chargeFor(clock, { orderId: order.id, key: order.id });
  const [one, other] = await Promise.all([pix.open(asked), pix.open(asked)]);
  expect(one).toEqual(other);
  await expect(pix.open(chargeFor(clock))).rejects.toMatchObject(REFUSED);
  expect(await pix.read('no charge')).toBeUndefined();
});

describe('in the console', () => {
  const press = async (order: Order, action: string) => {
    const url = `https://api.invalid/console/api/orders/${order.id}/${action}`;
    const response = await consoleRoutes(ports).request(url, { method: 'POST' }, { who: 'Ana' });
    return { status: response.status, body: (await response.json()) as object };
  };

  test('the shop confirms the money, and that it was given back, once each', async () => {
    const { order } = await opened();
    const before = await order();
    expect(await press(before, 'refund')).toMatchObject({ status: 409 });
    expect(await press(before, 'confirm-payment')).toMatchObject({
      status: 200,
      body: { charges: [{ status: 'paid', receivedCents: 12_345, byHand: true }] },
    });
    expect(await press(before, 'confirm-payment')).toMatchObject({
      status: 409,
      body: { error: { code: 'NotWaiting' } },
    });
    expect(await press(before, 'refund')).toMatchObject({
      status: 200,
      body: { charges: [{ refundedCents: 12_345 }] },
    });
    // Said again, it was given back once.
    expect(await press(before, 'refund')).toMatchObject({
      status: 200,
      body: { refundableCents: 0, charges: [{ refundedCents: 12_345 }] },
    });
  });

  test('a charge of a bank’s, and an order without any, are not the shop’s to confirm', async () => {
    const { charge, order } = await opened();
    const { byHand: _, ...banks } = charge;
    const { order: other } = await orders.place(newOrder({ payment: 'pix' }), '2026-03-01');
    await book.changed({ ...banks, orderId: other.id, id: other.id });
    expect(await press(other, 'confirm-payment')).toMatchObject({ status: 409 });
    const { order: none } = await orders.place(newOrder(), '2026-03-01');
    expect(await press(none, 'confirm-payment')).toMatchObject({ status: 409 });
    expect(await pix.read((await order()).id)).toMatchObject({ status: 'open' });
  });
});
