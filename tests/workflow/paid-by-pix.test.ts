import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';
import { runTask } from '../../lambda/workflow/tasks.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { byCard, byPix, keptCents, paidCounters } from './money.ts';
import { goesOn, whileTimePasses } from './play.ts';

/** A Pix before it is cooked, at the bank's stand-in over TLS: in time, late, too much, too little, not at all. */

const openCounter = paidCounters();
const TOTAL = 4_480;
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);
const ASKED = [...TO_CHARGE, 'IsPaid', 'AwaitPayment'];
const PAID = ['WasPaymentAnswered', 'Charge', 'IsPaid', 'AskKitchen'];
const TAKEN = ['WasChanged', 'Capture', ...ACCEPTED.slice(1)];
const REMINDED = ['CloseWait', 'WasAnswered', 'Charge', 'IsPaid', 'AwaitPayment'];
/** The customer pays again. */
const AGAIN = ['WasPaymentAnswered', 'Charge', 'IsPaid', 'AwaitPayment'];
const SHORT = ['WasPaymentAnswered', 'Charge', 'IsPaid', 'OfferPayment'];
const UNPAID = ['CloseWait', 'WasAnswered', 'Charge', 'IsPaid', 'OfferPayment'];

test('paid in time: the kitchen is asked only then, and the money stays', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const waiting = await counter.waits(id, 'payment');
  expect(waiting.status).toBe('awaitingPayment');
  expect(waiting.chargeRequests).toMatchObject([{ key: id, amountCents: TOTAL, method: 'pix' }]);
  expect((await counter.charge(id)).brCode).toMatch(/^000201/);
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  expect((await counter.waits(id, 'accept')).status).toBe('received');
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...PAID, ...TAKEN, ...TO_THE_DOOR]);
  expect(keptCents(order)).toBe(TOTAL);
  expect(counter.receipts).toEqual([id]);
});

test('the post is told twice, and once more at the end: nothing more happens', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await Promise.all([counter.told(id), counter.told(id)]);
  await goesOn(counter, id);
  await counter.told(id);
  const { order } = await counter.ended(id);
  expect(order.refunds).toBeUndefined();
  expect(keptCents(order)).toBe(TOTAL);
});

test('the post is lost: when the time is up the bank is asked, and it was paid', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.clock.advance(600);
  await counter.waits(id, 'accept', waiting?.token);
  expect(keptCents(await counter.order(id))).toBe(TOTAL);
});

test('not paid: reminded, offered to try again, and cancelled as not paid', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  const again = await counter.waits(id, 'payment', waiting?.token);
  expect(counter.reminded).toEqual([1]);
  expect(again.status).toBe('awaitingPayment');
  await counter.clock.advance(321);
  const asked = await counter.waits(id, 'repay');
  expect(asked).toMatchObject({
    status: 'awaitingPayment',
    offer: { kind: 'payment', dueCents: TOTAL, why: 'expired' },
  });
  await counter.clock.advance(600);
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...REMINDED, ...UNPAID, 'CloseWait', 'WasAnswered', ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'notPaid' });
  expect(order.history.filter(({ status }) => status === 'awaitingPayment')).toHaveLength(2);
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});

test('paid again by a new code after the first ran out', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { waiting } = await counter.waits(id, 'payment');
  await counter.clock.advance(600);
  await counter.waits(id, 'payment', waiting?.token);
  await counter.clock.advance(321);
  const { contents } = await counter.waits(id, 'repay');
  const first = await counter.charge(id);
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents };
  expect(await counter.changed((orders) => orders.repay(id, change))).toMatchObject({
    outcome: 'done',
  });
  await counter.waits(id, 'payment');
  const second = await counter.charge(id);
  expect(second.id).not.toBe(first.id);
  expect(second.id.startsWith(id)).toBe(true);
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([
    ...[...ASKED, ...REMINDED, ...UNPAID, ...AGAIN, ...PAID],
    ...[...TAKEN, ...TO_THE_DOOR],
  ]);
  expect(keptCents(order)).toBe(TOTAL);
});

test('by card instead, while the code is still open: the code is let go of', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { contents } = await counter.waits(id, 'payment');
  const pix = await counter.charge(id);
  const other = { ...contents, ...byCard };
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents: other };
  const { waiting } = await counter.order(id);
  await counter.changed((orders) => orders.repay(id, change));
  const order = await counter.waits(id, 'payment', waiting?.token);
  expect(order.charges?.[pix.id]?.status).toBe('cancelled');
  expect((await counter.charge(id)).payUrl).toBeDefined();
});

test('at the door instead: nothing is due any more', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { contents } = await counter.waits(id, 'payment');
  const { online, ...rest } = contents;
  const atDoor = { ...rest, payment: 'cash' as const };
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents: atDoor };
  await counter.changed((orders) => orders.repay(id, change));
  const order = await counter.waits(id, 'accept');
  expect(order).toMatchObject({ status: 'received', charge: { kind: 'atDoor' } });
});

test('paid twice: once is given back', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'twice' });
  await counter.told(id);
  const order = await counter.waits(id, 'accept');
  expect(order.refunds).toMatchObject([{ amountCents: TOTAL, why: 'tooMuch' }]);
  await goesOn(counter, id);
  expect((await counter.ended(id)).order.refunds).toHaveLength(1);
});

test('paid too little: the rest is asked for at once, and all goes back when it does not come', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { contents } = await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'less', cents: 1_000 });
  await counter.told(id);
  const asked = await counter.waits(id, 'repay');
  expect(asked.offer).toMatchObject({ dueCents: TOTAL - 1_000, why: 'declined' });
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents };
  await counter.changed((orders) => orders.repay(id, change));
  await counter.waits(id, 'payment');
  expect(await counter.charge(id)).toMatchObject({ amountCents: TOTAL - 1_000 });
  await counter.cancel(id);
  const { path, output, order } = await counter.ended(id);
  expect(output).toMatchObject({ reason: 'customer' });
  expect(order.refunds).toMatchObject([{ amountCents: 1_000, why: 'tooMuch' }]);
  expect(path).toEqual([...ASKED, ...SHORT, ...AGAIN, ...UNDONE]);
});

test('paid too little, and then the rest: the two together are the order', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  const { contents } = await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'less', cents: 1_000 });
  await counter.told(id);
  await counter.waits(id, 'repay');
  const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents };
  await counter.changed((orders) => orders.repay(id, change));
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...SHORT, ...AGAIN, ...PAID, ...TAKEN, ...TO_THE_DOOR]);
  expect(order.refunds).toBeUndefined();
  expect(keptCents(order)).toBe(TOTAL);
});

test('that it was paid could not be told the first time: it is told, once', async () => {
  let lost = 0;
  const counter = await openCounter({
    run(payload, ports) {
      if (payload.task !== 'askKitchen' || lost > 0) return undefined;
      lost += 1;
      const publish = () => Promise.reject(new Error('the topic is down'));
      return runTask(taskRequestSchema.parse(payload), { ...ports, statusTopic: { publish } });
    },
  });
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  expect(counter.news.map(({ sequence, status }) => `${sequence} ${status}`)).toEqual([
    ...['1 received', '2 awaitingPayment', '3 received'],
  ]);
});

test('paid after it was cancelled: given back', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.cancel(id);
  await counter.ended(id);
  await counter.pays(id, { kind: 'late' });
  await counter.clock.advance(1_000);
  counter.bank.payers.payDue();
  await counter.told(id);
  const { refunds, status } = await counter.order(id);
  expect(status).toBe('cancelled');
  expect(refunds).toMatchObject([{ amountCents: TOTAL }]);
  await counter.clock.advance(60);
  await counter.told(id);
  expect(keptCents(await counter.order(id))).toBe(0);
});

test.each([
  ['rejects', { kind: 'reject', reason: 'forno quebrado' }, 'kitchenRejected'],
  ['is silent', undefined, 'kitchenSilent'],
] as const)('paid, and the kitchen %s: all of it goes back', async (_does, answer, reason) => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await counter.waits(id, 'accept');
  if (answer) await counter.says(id, answer);
  else await counter.clock.advance(300);
  const { path, output, order } = await counter.ended(id);
  expect(path.slice(-3)).toEqual(UNDONE);
  expect(output).toMatchObject({ reason });
  expect(order.refunds).toMatchObject([{ key: `${id}-refund-1`, amountCents: TOTAL }]);
});
