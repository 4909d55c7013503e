import { cents } from '../../lambda/domain/money.ts';
import type { OpenWait } from '../../lambda/domain/wait.ts';
import { twoPuddings } from '../support/new-order.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { counters, goesOn } from './play.ts';

/** What the kitchen says, or does not say, and what the customer changes until it has. */

const openCounter = counters();
const SILENCE = ['CloseWait', 'WasAnswered'];
const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));
const at = new Date('2026-01-31T12:01:00Z');

test('silent for five minutes: undone, and a late word is told that it is late', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await counter.waits(id, 'accept');
  await counter.clock.advance(299);
  expect(await counter.order(id)).toMatchObject({ waiting: { for: 'accept' } });
  await counter.clock.advance(1);
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...SILENCE, ...UNDONE]);
  expect(output).toMatchObject({ status: 'cancelled', reason: 'kitchenSilent' });
  expect(order.charge?.refundedAt).toBeDefined();
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 10,
    reservations: { [id]: 0 },
  });
  expect(await counter.says(id, { kind: 'accept', minutes: 20 })).toBe('notWaiting');
});

test('rejects with a reason: undone, its words are kept', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await counter.waits(id, 'accept');
  await counter.says(id, { kind: 'reject', reason: 'forno quebrado' });
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...UNDONE]);
  expect(output).toMatchObject({ reason: 'kitchenRejected' });
  expect(order).toMatchObject({ kitchenNote: 'forno quebrado', status: 'cancelled' });
});

test('its word was taken and did not get through in time: it counts', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  const { waiting } = await counter.waits(id, 'accept');
  const reply = { kind: 'success', output: { minutes: 25 } } as const;
  await counter.orders.answer(id, { wait: waiting as OpenWait, reply, at });
  await counter.clock.advance(300);
  const order = await counter.waits(id, 'ready');
  expect(order).toMatchObject({ status: 'preparing', minutes: 25 });
  await goesOn(counter, id, { from: 'ready' });
  const { path } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...SILENCE, 'AskKitchen', ...ACCEPTED, ...TO_THE_DOOR]);
});

test('says the same twice: taken once', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await counter.waits(id, 'accept');
  const both = await Promise.all(
    [25, 50].map((minutes) => counter.says(id, { kind: 'accept', minutes })),
  );
  expect(both.sort()).toEqual(['notWaiting', 'taken']);
});

describe('the customer adds a line before the kitchen has answered', () => {
  const lines = [{ item: 'flan', quantity: 3, options: [] }, ...twoPuddings.lines.slice(1)];
  const more = { lines, itemsCents: cents(5170), totalCents: cents(5970) };

  const added = async () => {
    const counter = await openCounter();
    const id = await counter.place();
    const { contents, waiting } = await counter.waits(id, 'accept');
    const change = { key: 'turn', revision: 1, at, contents: { ...contents, ...more } };
    await counter.changed((orders) => orders.amend(id, change));
    await counter.waits(id, 'accept', waiting?.token);
    return { counter, id, change };
  };

  test('all of it is prepared anew, one more is reserved, and the kitchen is asked anew', async () => {
    const { counter, id } = await added();
    expect(await counter.stock('item:flan')).toMatchObject({
      available: 7,
      reservations: { [id]: 3 },
    });
    await goesOn(counter, id);
    const { path, inner } = await counter.ended(id);
    expect(path).toEqual([...TO_KITCHEN, 'WasChanged', ...AGAIN, ...ACCEPTED, ...TO_THE_DOOR]);
    expect(inner).toEqual(expect.arrayContaining(['TakeStock', 'ReadHeld', 'AdjustStock']));
    expect(await counter.stock('item:flan')).toMatchObject({ available: 7 });
  });

  test('the kitchen answers for what it saw: the old order is not accepted any more', async () => {
    const { counter, id } = await added();
    expect(await counter.says(id, { kind: 'accept', minutes: 25, revision: 1 })).toBe('changed');
    expect(await counter.says(id, { kind: 'accept', minutes: 25, revision: 2 })).toBe('taken');
  });

  test('the same turn again changes nothing more', async () => {
    const { counter, id, change } = await added();
    expect(await counter.orders.amend(id, change)).toMatchObject({
      outcome: 'before',
      order: { revision: 2 },
    });
  });

  test('takes it out again: what was reserved goes back', async () => {
    const { counter, id } = await added();
    const { contents, waiting } = await counter.order(id);
    const coke = { lines: lines.slice(1), itemsCents: cents(700), totalCents: cents(1500) };
    const change = { key: 'less', revision: 2, at, contents: { ...contents, ...coke } };
    await counter.changed((orders) => orders.amend(id, change));
    await counter.waits(id, 'accept', waiting?.token);
    expect(await counter.stock('item:flan')).toMatchObject({ available: 10, reservations: {} });
  });

  test('there is not enough for it: asked what to do, and what was held stays held', async () => {
    const counter = await openCounter();
    await counter.setStock('item:flan', 2);
    const id = await counter.place();
    const { contents } = await counter.waits(id, 'accept');
    const change = { key: 'turn', revision: 1, at, contents: { ...contents, ...more } };
    await counter.changed((orders) => orders.amend(id, change));
    await counter.waits(id, 'substitute');
    expect(await counter.stock('item:flan')).toMatchObject({ reservations: { [id]: 2 } });
  });

  test('the kitchen was first: too late', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    await counter.waits(id, 'accept');
    await counter.says(id, { kind: 'accept', minutes: 25 });
    const { contents } = await counter.waits(id, 'ready');
    const change = { key: 'turn', revision: 1, at, contents: { ...contents, ...more } };
    expect(await counter.orders.amend(id, change)).toMatchObject({ outcome: 'refused' });
  });
});
