import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { byCard, byPix, CARDS, keptCents, paidCounters } from './money.ts';
import { goesOn, whileTimePasses } from './play.ts';

/** The bank and Stripe throttle, fail, or their answers are lost, at every call of theirs: tried again, done once. */

const openCounter = paidCounters();
const TOTAL = 4_480;
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);
const PAID = [
  ...[...TO_CHARGE, 'IsPaid', 'AwaitPayment', 'WasPaymentAnswered', 'Charge', 'IsPaid'],
  ...['AskKitchen', 'WasChanged', 'Capture', ...ACCEPTED.slice(1)],
];

describe.each(['busy', 'unavailable', 'error', 'lost'] as const)('the bank is %s', (kind) => {
  test('at each look, code and refund: paid once, given back once', async () => {
    const counter = await openCounter();
    const fails = (method: 'GET' | 'PUT' | 'PATCH') => {
      counter.bank.failures.add({ kind, times: 2, path: '/v2/', method, milliseconds: 1 });
    };
    fails('GET');
    fails('PUT');
    const id = await counter.place(byPix);
    await whileTimePasses(counter, counter.waits(id, 'payment'));
    counter.bank.failures.clear();
    await counter.pays(id, { kind: 'pay' });
    await counter.told(id);
    await goesOn(counter, id, { to: 'ready' });
    fails('GET');
    fails('PUT');
    await counter.cancel(id);
    const { path, order } = await whileTimePasses(counter, counter.ended(id));
    counter.bank.failures.clear();
    expect(path).toEqual([...PAID, ...UNDONE]);
    expect(order.refunds).toMatchObject([{ amountCents: TOTAL }]);
    await counter.clock.advance(60);
    await counter.told(id);
    expect(keptCents(await counter.order(id))).toBe(0);
  });
});

describe.each([
  ['429', false],
  ['500', false],
  ['500', true],
  ['close', true],
] as const)('Stripe answers %s (done all the same: %s)', (kind, done) => {
  const fails = { kind, times: 2, done };

  test('at each page and capture: held once, taken once', async () => {
    const counter = await openCounter();
    await counter.stripeFails({ ...fails, path: '/checkout/sessions' });
    const id = await counter.place(byCard);
    await whileTimePasses(counter, counter.waits(id, 'payment'));
    await counter.types(id, CARDS.good);
    await counter.told(id);
    await counter.stripeFails({ ...fails, path: '/capture' });
    await whileTimePasses(counter, goesOn(counter, id));
    const { path, order } = await whileTimePasses(counter, counter.ended(id));
    expect(path).toEqual([...PAID, ...TO_THE_DOOR]);
    expect(keptCents(order)).toBe(TOTAL);
  });

  test('at the refund: given back once', async () => {
    const counter = await openCounter();
    const id = await counter.place(byCard);
    await counter.waits(id, 'payment');
    await counter.types(id, CARDS.good);
    await counter.told(id);
    await goesOn(counter, id, { to: 'ready' });
    await counter.stripeFails({ ...fails, path: '/refunds' });
    await counter.cancel(id);
    const { path, order } = await whileTimePasses(counter, counter.ended(id));
    expect(path).toEqual([...PAID, ...UNDONE]);
    expect(order.refunds).toMatchObject([{ amountCents: TOTAL }]);
    expect(keptCents(order)).toBe(0);
  });
});
