import { cents } from '../../lambda/domain/money.ts';
import { netCents } from '../../lambda/domain/order-money.ts';
import { dueFor } from '../../lambda/domain/taken.ts';
import { giveBack } from '../../lambda/workflow/money/give-back.ts';
import { reconcileMoney } from '../../lambda/workflow/reconcile/money.ts';
import { byPix, paidCounters } from './money.ts';
import { goesOn } from './play.ts';

/** Money that goes back when the order's way is over. */

const openCounter = paidCounters();
const TOTAL = 4_480;

test('paid after it was cancelled, and the post is lost: found by looking, and given back', async () => {
  const counter = await openCounter();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.cancel(id);
  await counter.ended(id);
  await counter.pays(id, { kind: 'late' });
  await counter.clock.advance(1_000);
  counter.bank.payers.payDue();
  const report = { money: [] };
  await reconcileMoney(await counter.order(id), counter.ports, report);
  expect(report.money).toEqual([id]);
  expect((await counter.order(id)).refunds).toMatchObject([{ amountCents: TOTAL }]);
});

describe('the shop gives money back', () => {
  const delivered = async () => {
    const counter = await openCounter();
    const id = await counter.place(byPix);
    await counter.waits(id, 'payment');
    await counter.pays(id, { kind: 'pay' });
    await counter.told(id);
    await goesOn(counter, id);
    return { counter, ...(await counter.ended(id)) };
  };

  test('a part, once for its key, and the rest', async () => {
    const { counter, order } = await delivered();
    const part = { key: 'faltou a coca', amountCents: cents(700), by: 'Ana' };
    await giveBack(order, part, counter.ports);
    await giveBack(order, part, counter.ports);
    const { refunds } = await counter.order(order.id);
    expect(refunds).toMatchObject([{ amountCents: 700, why: 'shop', by: 'Ana' }]);
    await giveBack(order, { key: 'tudo', by: 'Ana' }, counter.ports);
    const now = await counter.order(order.id);
    expect(netCents(now)).toBe(0);
    expect(dueFor(now)).toBe(0);
  });

  test('never more than there is', async () => {
    const { counter, order } = await delivered();
    const more = { key: 'mais', amountCents: cents(TOTAL + 1), by: 'Ana' };
    expect(await giveBack(order, more, counter.ports)).toBeUndefined();
    expect((await counter.order(order.id)).refunds).toBeUndefined();
  });
});
