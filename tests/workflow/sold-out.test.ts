import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { flanIs, twoPuddings } from '../support/new-order.ts';
import { ACCEPTED, TO_KITCHEN, TO_SOLD_OUT, TO_THE_DOOR, UNDONE } from '../support/order-path.ts';
import type { Counter } from './counter.ts';
import { counters, goesOn, unsuggesting } from './play.ts';

/** One pudding is left and two were ordered: what becomes of the order, by what the customer and the shop said. */

const open = counters();
const openCounter = async (options: Parameters<typeof open>[0] = {}) => {
  const counter = await open(options);
  await counter.setStock('item:flan', 1);
  return counter;
};

/** Prepared again, up to the kitchen. */
const AGAIN = TO_KITCHEN.slice(TO_KITCHEN.indexOf('PlanOrder'));
const ASKED = [...TO_SOLD_OUT, 'OfferSubstitute'];
const SILENT = [...ASKED, 'CloseWait', 'WasAnswered', 'SettleSilence', 'IsSilenceSettled'];
const TO_END = [...ACCEPTED, ...TO_THE_DOOR];
const COKE = twoPuddings.lines.slice(1);
const at = new Date('2026-01-31T12:01:00Z');

const untouched = async (counter: Counter) => {
  const { available, reservations } = await counter.stock('item:flan');
  expect({ available, held: Object.values(reservations).filter((held) => held > 0) }).toEqual({
    available: 1,
    held: [],
  });
};

describe('the customer wants to be asked', () => {
  test('is told of it at once, with what there is in its place', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    const { status, offer } = await counter.waits(id, 'substitute');
    expect(status).toBe('awaitingCustomer');
    expect(offer).toMatchObject({
      kind: 'substitute',
      revision: 1,
      missing: [{ line: 0, similar: expect.any(Array) as unknown }],
    });
    const similar = offer?.kind === 'substitute' ? (offer.missing[0]?.similar ?? []) : [];
    expect(similar.map(({ item }) => item)).toEqual(['brownie', 'mousse', 'tiramisu']);
    expect(counter.news.map(({ sequence, status: told }) => `${sequence} ${told}`)).toEqual([
      '1 received',
      '2 awaitingCustomer',
    ]);
  });

  test('says what instead: the order is prepared anew and goes on', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    const { contents } = await counter.waits(id, 'substitute');
    const lines = [flanIs('brownie'), ...COKE];
    const change = {
      key: 'brownie',
      revision: 1,
      at,
      contents: { ...contents, lines, totalCents: 4680 as never },
    };
    const changed = await counter.changed((orders) => orders.substitute(id, change));
    expect(changed.outcome).toBe('done');
    await goesOn(counter, id);
    const { path } = await counter.ended(id);
    expect(path).toEqual([...ASKED, ...AGAIN, ...TO_END]);
    expect(counter.news.map(({ sequence, status }) => `${sequence} ${status}`).slice(0, 4)).toEqual(
      ['1 received', '2 awaitingCustomer', '3 received', '4 accepted'],
    );
    await untouched(counter);
  });

  test('would rather have nothing: undone, and told that it was so wanted', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    await counter.waits(id, 'substitute');
    await counter.changed((orders) =>
      orders.substitute(id, {
        key: 'no',
        revision: 1,
        at,
        declined: true,
      }),
    );
    const { path, output } = await counter.ended(id);
    expect(path).toEqual([...ASKED, ...UNDONE]);
    expect(output).toMatchObject({ reason: 'substituteDeclined' });
    await untouched(counter);
  });

  test('says nothing, and the shop sends only what was agreed to: undone', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    await counter.waits(id, 'substitute');
    await counter.clock.advance(600);
    const { path, output } = await counter.ended(id);
    expect(path).toEqual([...SILENT, 'EndsInSilence', ...UNDONE]);
    expect(output).toMatchObject({ reason: 'customerSilent' });
  });

  test('says nothing, and the shop leaves it out: the rest goes on', async () => {
    const counter = await openCounter({
      shop: (shop) => ({ ...unsuggesting(shop), soldOut: { policy: 'ask', silence: 'leaveOut' } }),
    });
    const id = await counter.place();
    await counter.waits(id, 'substitute');
    await counter.clock.advance(600);
    await goesOn(counter, id);
    const { path, order } = await counter.ended(id);
    expect(path).toEqual([...SILENT, ...AGAIN, ...TO_END]);
    expect(order.contents).toMatchObject({ lines: COKE, totalCents: 1500 });
    expect(order.adjustments).toEqual([{ kind: 'leftOut', line: twoPuddings.lines[0] }]);
  });

  test('said it in the last moment, and the word was on its way: it counts', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    const { contents } = await counter.waits(id, 'substitute');
    const change = { key: 'without', revision: 1, at, contents: { ...contents, lines: COKE } };
    await counter.orders.substitute(id, change);
    await counter.clock.advance(600);
    await goesOn(counter, id);
    const { path } = await counter.ended(id);
    expect(path).toEqual([
      ...ASKED,
      ...['CloseWait', 'WasAnswered', 'OfferSubstitute'],
      ...AGAIN,
      ...TO_END,
    ]);
  });

  test('says it too late: told so, and nothing changes', async () => {
    const counter = await openCounter();
    const id = await counter.place();
    const { contents } = await counter.waits(id, 'substitute');
    await counter.clock.advance(600);
    await counter.ended(id);
    const change = { key: 'late', revision: 1, at, contents: { ...contents, lines: COKE } };
    expect(await counter.orders.substitute(id, change)).toMatchObject({
      outcome: 'refused',
      order: { status: 'cancelled' },
    });
  });
});

describe('the customer wants it left out', () => {
  test('the rest goes on, unasked', async () => {
    const counter = await openCounter();
    const id = await counter.place({ whenSoldOut: 'leaveOut' });
    await goesOn(counter, id);
    const { path, order } = await counter.ended(id);
    expect(path).toEqual([...TO_SOLD_OUT, ...AGAIN, ...TO_END]);
    expect(order.contents).toMatchObject({ lines: COKE, itemsCents: 700, totalCents: 1500 });
    expect(counter.news.slice(0, 3)).toMatchObject([
      { sequence: 1, status: 'received' },
      { sequence: 2, status: 'received', totalCents: 1500, adjustments: [{ item: 'flan' }] },
      { sequence: 3, status: 'accepted' },
    ]);
    await untouched(counter);
  });

  test('nothing is left: undone, because it was sold out', async () => {
    const counter = await openCounter();
    const id = await counter.place({
      whenSoldOut: 'leaveOut',
      lines: twoPuddings.lines.slice(0, 1),
    });
    const { path, output } = await counter.ended(id);
    expect(path).toEqual([...TO_SOLD_OUT, 'HasNothingLeft', ...UNDONE]);
    expect(output).toMatchObject({ reason: 'soldOut' });
  });
});

describe('the customer wants something similar', () => {
  test('the nearest that is not dearer takes its place, unasked', async () => {
    const counter = await openCounter({
      menu: (menu) => ({
        ...menu,
        items: menu.items.map((item) =>
          item.id === 'brownie' ? { ...item, priceCents: 1390 } : item,
        ),
      }),
    });
    const id = await counter.place({ whenSoldOut: 'similar' });
    await goesOn(counter, id);
    const { path, order } = await counter.ended(id);
    expect(path).toEqual([...TO_SOLD_OUT, ...AGAIN, ...TO_END]);
    expect(order.contents.lines[0]).toEqual(flanIs('brownie'));
    expect(order.contents.totalCents).toBe(4280);
    expect(order.adjustments).toMatchObject([{ kind: 'replaced', by: { item: 'brownie' } }]);
  });

  test('all that is similar is dearer: asked', async () => {
    const counter = await openCounter();
    const id = await counter.place({ whenSoldOut: 'similar' });
    await counter.waits(id, 'substitute');
  });

  test('there is not enough of the nearest: the next', async () => {
    const counter = await openCounter({
      menu: (menu) => ({ ...menu, items: menu.items.filter(({ id }) => id !== 'brownie') }),
    });
    await counter.setStock('item:mousse', 1);
    const id = await counter.place();
    const { offer } = await counter.waits(id, 'substitute');
    const similar = offer?.kind === 'substitute' ? (offer.missing[0]?.similar ?? []) : [];
    expect(similar.map(({ item }) => item)).not.toContain('mousse');
    expect(similar).not.toEqual([]);
  });

  test('with an allergy nothing is replaced unasked, and only what is free of it is offered', async () => {
    const counter = await openCounter({
      menu: (menu) => ({
        ...menu,
        items: menu.items.map((item) =>
          item.id === 'brownie' ? { ...item, priceCents: 1390 } : item,
        ),
      }),
    });
    const id = await counter.place({ whenSoldOut: 'similar', allergens: ['nuts'] });
    const { offer } = await counter.waits(id, 'substitute');
    const similar = offer?.kind === 'substitute' ? (offer.missing[0]?.similar ?? []) : [];
    expect(similar.map(({ item }) => item)).not.toContain('brownie');
  });

  test('with an allergy that no menu declares nothing is offered', async () => {
    const counter = await openCounter();
    const id = await counter.place({ whenSoldOut: 'similar', allergens: ['corante'] });
    const { offer } = await counter.waits(id, 'substitute');
    expect(offer).toMatchObject({ missing: [{ similar: [] }] });
  });
});

test('all that is missing is known at once', async () => {
  const counter = await openCounter();
  await counter.setStock('item:tiramisu', 0);
  const id = await counter.place({
    lines: [...twoPuddings.lines, { item: 'tiramisu', quantity: 1, options: [] }],
  });
  const { offer } = await counter.waits(id, 'substitute');
  expect(offer).toMatchObject({ missing: [{ line: 0 }, { line: 2 }] });
});

test('what the menu counts and nobody has counted yet is sold out', async () => {
  const counter = await open();
  const { client, names } = counter.tables;
  await client.send(new DeleteCommand({ TableName: names.stock, Key: { sku: 'item:flan' } }));
  const order = await counter.place();
  await counter.waits(order, 'substitute');
  await counter.cancel(order);
  expect((await counter.ended(order)).inner).toContain('NotCounted');
});

test('what the shop has paused is sold out', async () => {
  const counter = await open();
  await counter.setStock('item:flan', 10, { paused: true });
  const id = await counter.place();
  await counter.waits(id, 'substitute');
});

test('what is taken off the menu while the order is on its way there is sold out', async () => {
  const counter = await open();
  const { menuVersion } = counter;
  await counter.publish((menu) => ({
    ...menu,
    items: menu.items.map((item) => (item.id === 'flan' ? { ...item, available: false } : item)),
  }));
  const id = await counter.place({ menuVersion });
  expect(await counter.waits(id, 'substitute')).toMatchObject({
    offer: { missing: [{ line: 0 }] },
  });
});
