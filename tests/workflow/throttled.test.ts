import type { Menu } from '../../lambda/domain/menu.ts';
import { flanIs, twoPuddings } from '../support/new-order.ts';
import { ACCEPTED, TO_KITCHEN, TO_SOLD_OUT, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import type { CounterOptions } from './counter.ts';
import { byPix, keptCents, paidCounters } from './money.ts';
import { counters, goesOn, whileTimePasses } from './play.ts';

/** Lambda refuses each task at first, twice, on each way through the workflow: tried again, and done as if nothing were. */

const openCounter = counters();
const openPaidCounter = paidCounters();

const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));
const TO_END = [...ACCEPTED, ...TO_THE_DOOR];
const at = new Date('2026-01-31T12:01:00Z');

/** What Lambda itself answers with when it does not run a function. */
const REFUSALS = ['TooManyRequestsException', 'ServiceException', 'AWSLambdaException'] as const;

/** Each task is refused twice before it runs; `refused` tells which tasks were. */
function refusing(): { lambda: NonNullable<CounterOptions['lambda']>; refused: Set<string> } {
  const tried = new Map<string, number>();
  const refused = new Set<string>();
  return {
    refused,
    lambda: ({ task }) => {
      const times = (tried.get(task) ?? 0) + 1;
      tried.set(task, times);
      if (times > 2) return;
      refused.add(task);
      const error = new Error('Rate Exceeded.');
      error.name = REFUSALS[(tried.size + times) % REFUSALS.length] ?? REFUSALS[0];
      throw error;
    },
  };
}

test('undone: what was reserved goes back, once', async () => {
  const { lambda, refused } = refusing();
  const counter = await openCounter({ lambda });
  const id = await counter.place();
  await whileTimePasses(counter, counter.waits(id, 'accept'));
  await counter.says(id, { kind: 'reject', reason: 'forno quebrado' });
  const { path } = await whileTimePasses(counter, counter.ended(id));
  expect(path).toEqual([...TO_KITCHEN, ...UNDONE]);
  expect([...refused]).toEqual(expect.arrayContaining(['refundCharge', 'tellCancelled']));
  expect(await counter.stock('item:flan')).toMatchObject({
    available: 10,
    reservations: { [id]: 0 },
  });
});

test('sold out: the customer is asked, and says what instead', async () => {
  const { lambda, refused } = refusing();
  const counter = await openCounter({ lambda });
  await counter.setStock('item:flan', 1);
  const id = await counter.place();
  const { contents } = await whileTimePasses(counter, counter.waits(id, 'substitute'));
  const lines = [flanIs('brownie'), ...twoPuddings.lines.slice(1)];
  const other = { ...contents, lines, totalCents: 4680 as never };
  await counter.changed((orders) =>
    orders.substitute(id, { key: 'brownie', revision: 1, at, contents: other }),
  );
  await whileTimePasses(counter, goesOn(counter, id));
  const { path } = await whileTimePasses(counter, counter.ended(id));
  expect(path).toEqual([...TO_SOLD_OUT, 'OfferSubstitute', ...AGAIN, ...TO_END]);
  expect([...refused]).toEqual(expect.arrayContaining(['settleSoldOut', 'offerSubstitute']));
});

test('dearer than was read back: the customer is asked, and agrees', async () => {
  const { lambda, refused } = refusing();
  const counter = await openCounter({ lambda });
  const { menuVersion } = counter;
  await counter.publish((menu: Menu) => ({
    ...menu,
    items: menu.items.map((item) => (item.id === 'flan' ? { ...item, priceCents: 1690 } : item)),
  }));
  const id = await counter.place({ menuVersion });
  await whileTimePasses(counter, counter.waits(id, 'price'));
  await counter.changed((orders) =>
    orders.answerPrice(id, { key: 'yes', revision: 1, at, agreed: true }),
  );
  await whileTimePasses(counter, goesOn(counter, id));
  const { path, order } = await whileTimePasses(counter, counter.ended(id));
  expect(path).toEqual([
    ...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge')),
    ...['AskPrice', ...AGAIN, ...TO_END],
  ]);
  expect(refused).toContain('askPrice');
  expect(order.contents.totalCents).toBe(4880);
});

test('for later: kept until its time, and then cooked', async () => {
  const { lambda, refused } = refusing();
  const counter = await openCounter({ lambda });
  const later = new Date(counter.clock.now() + 3 * 3_600_000).toISOString();
  const id = await counter.place({ scheduledFor: later });
  await whileTimePasses(counter, counter.waits(id, 'time'));
  // The kitchen begins an hour before.
  await counter.clock.advance(2 * 3_600);
  await whileTimePasses(counter, goesOn(counter, id));
  const { path } = await whileTimePasses(counter, counter.ended(id));
  expect(path).toEqual([
    ...[...TO_KITCHEN.slice(0, 2), 'HoldUntilTime', ...TO_KITCHEN.slice(2)],
    ...TO_END,
  ]);
  expect(refused).toContain('holdOrder');
});

test('paid before: asked for once, taken once', async () => {
  const { lambda, refused } = refusing();
  const counter = await openPaidCounter({ lambda });
  const id = await counter.place(byPix);
  await whileTimePasses(counter, counter.waits(id, 'payment'));
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await whileTimePasses(counter, goesOn(counter, id));
  const { order } = await whileTimePasses(counter, counter.ended(id));
  expect([...refused]).toEqual(
    expect.arrayContaining(['chargeOrder', 'awaitPayment', 'takeCharge']),
  );
  expect(order.chargeRequests).toHaveLength(1);
  expect(keptCents(order)).toBe(4_480);
});
