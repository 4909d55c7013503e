import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { chargesByHand } from '../../lambda/adapters/pix/charges-by-hand.ts';
import { staticPix } from '../../lambda/adapters/pix/static-pix.ts';
import { paymentRoutes } from '../../lambda/console/payment-routes.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import type { Counter } from './counter.ts';
import { byPix, keptCents } from './money.ts';
import { counters, goesOn, unsuggesting } from './play.ts';

/** A Pix by the shop's own key, which no bank tells of: the shop says in the console that it came, and gives it back. */

const open = counters();
const TOTAL = 4_480;
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);
const ASKED = [...TO_CHARGE, 'IsPaid', 'AwaitPayment'];
const PAID = ['WasPaymentAnswered', 'Charge', 'IsPaid', 'AskKitchen'];
const TAKEN = ['WasChanged', 'Capture', ...ACCEPTED.slice(1)];

/** A counter of a shop with a key and no bank. */
async function openCounter(): Promise<Counter> {
  const opened: Counter[] = [];
  const counter = await open({
    shop: (shop) => ({ ...unsuggesting(shop), pix: { key: 'pix@cantina.example', minutes: 15 } }),
    payments: {
      byHand: ({ name, city }) => {
        const [{ clock, tables }] = opened as [Counter];
        const book = dynamoChargeBook(tables.client, tables.names.orders);
        const settings = { key: 'pix@cantina.example', merchant: { name, city } };
        return staticPix(settings, { book, now: () => new Date(clock.now()) });
      },
    },
  });
  opened.push(counter);
  return counter;
}

/** A button of the console on the order's card. */
async function presses(counter: Counter, id: OrderId, button: 'confirm-payment' | 'refund') {
  const { heard, ports, clock } = counter;
  const routes = paymentRoutes({
    ...ports,
    chargesByHand: chargesByHand({ news: heard, now: () => new Date(clock.now()) }),
    orderIn: () => counter.order(id),
    shown: (order) => Promise.resolve(order),
  });
  const asked = new Request(`http://console/orders/${id}/${button}`, { method: 'POST' });
  return (await routes.fetch(asked, { who: 'Ana' })).status;
}

test('the shop says that it came: the kitchen is asked only then', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { charges = {} } = await counter.waits(id, 'payment');
  expect(Object.values(charges)).toMatchObject([{ byHand: true, amountCents: TOTAL }]);
  expect(await presses(counter, id, 'confirm-payment')).toBe(200);
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...PAID, ...TAKEN, ...TO_THE_DOOR]);
  expect(keptCents(order)).toBe(TOTAL);
});

test('nobody says so until the time is up: offered again, and the next code is confirmed', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  const { contents } = await counter.waits(id, 'repay');
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents };
  await counter.changed((orders) => orders.repay(id, change));
  await counter.waits(id, 'payment');
  expect(await presses(counter, id, 'confirm-payment')).toBe(200);
  await goesOn(counter, id);
  expect(keptCents((await counter.ended(id)).order)).toBe(TOTAL);
});

test('the time was up and the money is there after all: said while the customer is asked, it counts', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  await counter.waits(id, 'repay');
  expect(await presses(counter, id, 'confirm-payment')).toBe(200);
  await counter.waits(id, 'accept');
  expect(keptCents(await counter.order(id))).toBe(TOTAL);
});

test('the kitchen rejects it: what is to go back is put down, and the shop says that it did', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await presses(counter, id, 'confirm-payment');
  await counter.waits(id, 'accept');
  await counter.says(id, { kind: 'reject', reason: 'forno quebrado' });
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...PAID, ...UNDONE]);
  expect(order.refunds).toMatchObject([{ amountCents: TOTAL, why: 'tooMuch' }]);
  expect(keptCents(order)).toBe(TOTAL);
  expect(await presses(counter, id, 'refund')).toBe(200);
  expect(keptCents(await counter.order(id))).toBe(0);
  // Pressed again it is the same refund: told again, not done again.
  expect(await presses(counter, id, 'refund')).toBe(200);
  expect(keptCents(await counter.order(id))).toBe(0);
});

test('said of an order that was never paid, it is refused', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await counter.waits(id, 'accept');
  expect(await presses(counter, id, 'confirm-payment')).toBe(409);
});
