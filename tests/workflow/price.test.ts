import type { Menu } from '../../lambda/domain/menu.ts';
import { ACCEPTED, TO_KITCHEN, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import { twoPuddings } from '../support/new-order.ts';
import { counters, goesOn } from './play.ts';

/** The menu's prices changed between the read-back and the workflow. Agreed to: two puddings and a Coke, 44.80. */

const openCounter = counters();

const puddingAt = (priceCents: number) => (menu: Menu) => ({
  ...menu,
  items: menu.items.map((item) => (item.id === 'flan' ? { ...item, priceCents } : item)),
});

const ASKED = [...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge')), 'AskPrice'];
const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));
const TO_END = [...ACCEPTED, ...TO_THE_DOOR];
const at = new Date('2026-01-31T12:01:00Z');

async function dearer() {
  const counter = await openCounter();
  const { menuVersion } = counter;
  await counter.publish(puddingAt(1690));
  const id = await counter.place({ menuVersion });
  const order = await counter.waits(id, 'price');
  return { counter, id, order };
}

test('cheaper: taken over and told, nobody is asked', async () => {
  const counter = await openCounter();
  const { menuVersion } = counter;
  await counter.publish(puddingAt(1290));
  const id = await counter.place({ menuVersion });
  await goesOn(counter, id);
  const { path, order } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...TO_END]);
  expect(order).toMatchObject({ contents: { totalCents: 4080 }, loweredCents: 400, revision: 2 });
  expect(counter.news[0]).toMatchObject({
    status: 'received',
    totalCents: 4080,
    loweredCents: 400,
  });
});

test('the same price on another menu is nothing to speak of', async () => {
  const counter = await openCounter();
  const { menuVersion } = counter;
  await counter.publish((menu) => ({ ...menu, items: menu.items.slice(1) }));
  const id = await counter.place({ menuVersion });
  await counter.waits(id, 'accept');
  expect(await counter.order(id)).toMatchObject({
    revision: 1,
    contents: twoPuddingsAs(menuVersion),
  });
});

const twoPuddingsAs = (menuVersion: string) => ({ ...twoPuddings, menuVersion });

test('dearer, and the customer says yes to the new total: that is the order', async () => {
  const { counter, id, order } = await dearer();
  expect(order).toMatchObject({
    status: 'awaitingCustomer',
    offer: { kind: 'price', beforeCents: 4480, contents: { totalCents: 4880 } },
    contents: { totalCents: 4480 },
  });
  expect(counter.news.at(-1)).toMatchObject({ offer: { kind: 'price', totalCents: 4880 } });
  await counter.changed((orders) =>
    orders.answerPrice(id, { key: 'yes', revision: 1, at, agreed: true }),
  );
  await goesOn(counter, id);
  const { path, order: ended } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...AGAIN, ...TO_END]);
  expect(ended.contents.totalCents).toBe(4880);
});

test('dearer, and the customer says no: undone', async () => {
  const { counter, id } = await dearer();
  await counter.changed((orders) =>
    orders.answerPrice(id, { key: 'no', revision: 1, at, agreed: false }),
  );
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...ASKED, ...UNDONE]);
  expect(output).toMatchObject({ reason: 'priceDeclined' });
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});

test('dearer, and the customer says nothing: undone, never charged more unasked', async () => {
  const { counter, id } = await dearer();
  await counter.clock.advance(600);
  const { path, output, order } = await counter.ended(id);
  expect(path).toEqual([...ASKED, 'CloseWait', 'WasAnswered', ...UNDONE]);
  expect(output).toMatchObject({ reason: 'customerSilent' });
  expect(order.contents.totalCents).toBe(4480);
});

test('dearer again while the customer thought about it: the newest total is asked about', async () => {
  const { counter, id, order } = await dearer();
  await counter.publish(puddingAt(1890));
  await counter.changed((orders) =>
    orders.answerPrice(id, { key: 'yes', revision: 1, at, agreed: true }),
  );
  const again = await counter.waits(id, 'price', order.waiting?.token);
  expect(again).toMatchObject({
    contents: { totalCents: 4880 },
    offer: { beforeCents: 4880, contents: { totalCents: 5280 } },
  });
});
