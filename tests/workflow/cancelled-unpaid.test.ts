import { TO_KITCHEN, UNDONE } from '../support/order-path.ts';
import { byCard, byPix, CARDS, keptCents, paidCounters } from './money.ts';

/** The customer cancels while the order waits for money: nothing can be paid or is held any more. */

const openCounter = paidCounters();
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);
const ASKED = [...TO_CHARGE, 'IsPaid', 'AwaitPayment'];
const SILENT = ['CloseWait', 'WasAnswered', 'Charge', 'IsPaid'];

test.each([
  ['a Pix', byPix, 'cancelled'],
  ['a card', byCard, 'expired'],
] as const)('during AwaitPayment, for %s: it can be paid no more', async (_what, paid, ends) => {
  const counter = await openCounter();
  const id = await counter.place(paid);
  await counter.waits(id, 'payment');
  await counter.cancel(id);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'customer' });
  expect((await counter.charge(id)).status).toBe(ends);
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});

test('during AwaitPayment, and the card was typed that very moment: it is let go of', async () => {
  const counter = await openCounter();
  const id = await counter.place(byCard);
  await counter.waits(id, 'payment');
  await counter.types(id, CARDS.good);
  await counter.cancel(id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...UNDONE]);
  const { id: chargeId } = await counter.charge(id);
  const read = await counter.payments.card?.read(chargeId);
  expect(read).toMatchObject({ status: 'cancelled', receivedCents: 0 });
  expect(order.refunds).toBeUndefined();
});

test('during AwaitPayment, and the Pix came that very moment: it goes back', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.cancel(id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...UNDONE]);
  expect(order.refunds).toHaveLength(1);
  await counter.clock.advance(60);
  await counter.told(id);
  expect(keptCents(await counter.order(id))).toBe(0);
});

test('during OfferPayment, once the time was up', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  await counter.waits(id, 'repay');
  await counter.cancel(id);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([
    ...[...ASKED, ...SILENT, 'AwaitPayment', ...SILENT, 'OfferPayment'],
    ...UNDONE,
  ]);
  expect(output).toMatchObject({ reason: 'customer' });
});
