import { newsOf } from '../../lambda/domain/news.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { twoPuddings } from '../support/new-order.ts';
import { counters, goesOn } from './play.ts';

/** What most orders do, with the clock standing still unless it is moved. */

const openCounter = counters();

test('accepted, cooked, picked up and handed over: delivered, and what was reserved is sold', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await counter.waits(id, 'accept');
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 8,
    reservations: { [id]: 2 },
  });
  await goesOn(counter, id);
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...ACCEPTED, ...TO_THE_DOOR]);
  expect(output).toEqual({ orderId: id, status: 'delivered' });
  expect(order.charge).toEqual({ kind: 'atDoor', at: order.placedAt });
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 8,
    reservations: { [id]: 0 },
  });
  expect(counter.news.map(({ sequence, status }) => `${sequence} ${status}`)).toEqual([
    '1 received',
    '2 accepted',
    '3 preparing',
    '4 outForDelivery',
    '5 delivered',
  ]);
});

test('who comes for it needs no courier', async () => {
  const counter = await openCounter();
  const { address, menuVersion, ...contents } = twoPuddings;
  const id = await counter.place({ ...contents, address: undefined as never, pickUp: true });
  for (const answer of [
    { kind: 'accept', minutes: 15 },
    { kind: 'ready' },
    { kind: 'picked-up' },
  ] as const) {
    await counter.waits(id, answer.kind);
    await counter.says(id, answer);
  }
  const { path } = await counter.ended(id);
  expect(path).toEqual([
    ...TO_KITCHEN,
    ...ACCEPTED,
    'IsPickUp',
    'AwaitPickUp',
    'IssueReceipt',
    'Finish',
  ]);
});

test('what the shop does not count is not reserved', async () => {
  const counter = await openCounter();
  const id = await counter.place({ lines: twoPuddings.lines.slice(1) });
  await goesOn(counter, id);
  const { inner, order } = await counter.ended(id);
  expect(inner).not.toContain('TakeStock');
  expect(order.heldSkus).toBeUndefined();
});

describe('an order for later', () => {
  const LATER = { scheduledFor: '2026-01-31T15:00:00.000Z' };
  const HELD = ['Receive', 'IsForLater', 'HoldUntilTime'];

  test('is told at once, and is prepared an hour before: the area needs sixty minutes', async () => {
    const counter = await openCounter();
    const id = await counter.place(LATER);
    await counter.waits(id, 'time');
    expect(counter.news).toMatchObject([{ sequence: 1, status: 'received' }]);
    await counter.clock.advance(2 * 3600 - 1);
    expect(await counter.order(id)).toMatchObject({ waiting: { for: 'time' } });
    await counter.clock.advance(1);
    await goesOn(counter, id);
    const { path } = await counter.ended(id);
    expect(path).toEqual([...HELD, ...TO_KITCHEN.slice(2), ...ACCEPTED, ...TO_THE_DOOR]);
    expect(counter.news.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  test('may be changed while it is kept: what is reserved is what it is then', async () => {
    const counter = await openCounter();
    const id = await counter.place(LATER);
    const { contents } = await counter.waits(id, 'time');
    const lines = contents.lines.map((line) => ({ ...line, quantity: line.quantity + 1 }));
    const change = { key: 'more', revision: 1, at: new Date() };
    await counter.orders.amend(id, {
      ...change,
      contents: { ...contents, lines, totalCents: 6670 as never },
    });
    await counter.clock.advance(2 * 3600);
    await counter.waits(id, 'accept');
    expect(await counter.stock('item:flan')).toMatchObject({ reservations: { [id]: 3 } });
  });

  test('may be cancelled while it is kept, and nothing was taken', async () => {
    const counter = await openCounter();
    const id = await counter.place(LATER);
    await counter.waits(id, 'time');
    await counter.cancel(id);
    const { path, output } = await counter.ended(id);
    expect(path).toEqual([...HELD, ...UNDONE]);
    expect(output).toMatchObject({ status: 'cancelled', reason: 'customer' });
    expect(await counter.stock('item:flan')).toMatchObject({ available: 10, reservations: {} });
  });
});

test('the customer is told the code when the courier leaves, and nobody else is', async () => {
  const counter = await openCounter();
  const id = await counter.place({}, { deliveryCode: '0420' });
  await goesOn(counter, id, { to: 'delivered' });
  expect(counter.news.filter(({ code }) => code !== undefined)).toEqual([
    expect.objectContaining({ status: 'outForDelivery', code: '0420' }),
  ]);
  expect(newsOf(await counter.order(id)).code).toBe('0420');
});
