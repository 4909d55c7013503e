import { twoPuddings } from '../support/new-order.ts';
import { ACCEPTED, TO_KITCHEN, TO_SOLD_OUT, UNDONE } from '../support/order-path.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Counter } from './counter.ts';
import { counters, goesOn } from './play.ts';

/** The customer cancels, whatever is being done or waited for just then. */

const openCounter = counters();
const TO_CHARGE = TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge') + 1);

const given = async (counter: Counter, id: OrderId) => {
  const { available, reservations } = await counter.stock('item:flan');
  expect({ available, held: reservations[id] ?? 0 }).toEqual({ available: 10, held: 0 });
};

test.each([
  ['AskKitchen', 'accept', TO_KITCHEN],
  ['Cook', 'ready', [...TO_KITCHEN, ...ACCEPTED]],
  ['Dispatch', 'picked-up', [...TO_KITCHEN, ...ACCEPTED, 'IsPickUp', 'Dispatch']],
  ['Deliver', 'delivered', [...TO_KITCHEN, ...ACCEPTED, 'IsPickUp', 'Dispatch', 'Deliver']],
] as const)(
  'during %s: all is given back, and the shop is told that it is late',
  async (_state, waiting, path) => {
    const counter = await openCounter();
    const id = await counter.place();
    await goesOn(counter, id, { to: waiting });
    await counter.cancel(id);
    const ended = await counter.ended(id);
    expect(ended.path).toEqual([...path, ...UNDONE]);
    expect(ended.output).toMatchObject({ status: 'cancelled', reason: 'customer' });
    await given(counter, id);
    const answer = waiting === 'accept' ? { kind: waiting, minutes: 5 } : { kind: waiting };
    expect(await counter.says(id, answer as never)).toBe('notWaiting');
  },
);

test('while asked about what is sold out', async () => {
  const counter = await openCounter();
  await counter.setStock('item:flan', 1);
  const id = await counter.place();
  await counter.waits(id, 'substitute');
  await counter.cancel(id);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...TO_SOLD_OUT, 'OfferSubstitute', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customer' });
});

test('while asked about a price that has gone up', async () => {
  const counter = await openCounter();
  const { menuVersion } = counter;
  await counter.publish((menu) => ({
    ...menu,
    items: menu.items.map((item) => (item.id === 'flan' ? { ...item, priceCents: 1690 } : item)),
  }));
  const id = await counter.place({ menuVersion });
  await counter.waits(id, 'price');
  await counter.cancel(id);
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...TO_CHARGE.slice(0, -1), 'AskPrice', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customer' });
  expect(order.contents.totalCents).toBe(4480);
  await given(counter, id);
});

test('while it is ready and waits to be picked up', async () => {
  const counter = await openCounter();
  const { address, ...contents } = twoPuddings;
  const { menuVersion } = counter;
  const id = await counter.place({
    ...{ ...contents, menuVersion },
    address: undefined as never,
    pickUp: true,
  });
  await goesOn(counter, id, { to: 'picked-up' });
  await counter.cancel(id);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...ACCEPTED, 'IsPickUp', 'AwaitPickUp', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customer' });
  expect(await counter.says(id, { kind: 'picked-up' })).toBe('notWaiting');
  await given(counter, id);
});

/** Between two waits there is no token to fail: each step that takes something sees the mark. */
test.each([
  ['planOrder', ['Receive', 'IsForLater', 'PlanOrder']],
  ['checkPrice', ['Receive', 'IsForLater', 'PlanOrder', 'Prepare']],
  ['tellReceived', TO_CHARGE],
  ['chargeOrder', TO_CHARGE],
  ['askKitchen', TO_KITCHEN],
] as const)('as %s begins', async (task, path) => {
  const counter = await openCounter({
    before: async (payload, { orders }) => {
      if (payload.task === task) await orders.requestCancel(payload.orderId);
    },
  });
  const id = await counter.place();
  const ended = await counter.ended(id);
  expect(ended.path).toEqual([...path, ...UNDONE]);
  expect(ended.output).toMatchObject({ reason: 'customer' });
  await given(counter, id);
});

test('just as the kitchen accepts: who was first counts, and it is undone', async () => {
  const counter = await openCounter({
    before: async ({ task, orderId }, { orders }) => {
      if (task === 'tellAccepted') await orders.requestCancel(orderId);
    },
  });
  const id = await counter.place();
  await counter.waits(id, 'accept');
  expect(await counter.says(id, { kind: 'accept', minutes: 25 })).toBe('taken');
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, 'WasChanged', 'TellAccepted', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customer' });
  await given(counter, id);
});
