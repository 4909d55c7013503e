import { randomUUID } from 'node:crypto';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoMenuDesk } from '../../lambda/adapters/dynamodb/menu-desk.ts';
import { publishShop } from '../../lambda/adapters/dynamodb/publish-shop.ts';
import { soldAs, type MenuChange } from '../../lambda/domain/menu-change.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { stockOf } from '../support/stock.ts';
import { startTables, type TestTables } from '../support/tables.ts';

const { menu, shop } = await loadShop('shop');

const FLAN = 'item:flan';
const SODA = menu.items.find(({ priceCents }) => typeof priceCents === 'object');
const WEIGHED = menu.items.find(({ pricePerThousandCents }) => pricePerThousandCents !== undefined);

let tables: TestTables;
beforeEach(async () => {
  tables = await startTables();
  await publish(menu);
});
afterEach(() => tables.stop());

const publish = (files: Menu) => publishShop(tables.client, tables.names, { menu: files, shop });
const desk = () =>
  dynamoMenuDesk(
    tables.client,
    tables.names.shop,
    dynamoMenuBook(tables.client, tables.names.shop),
  );
const change = (what: MenuChange, key: string = randomUUID()) =>
  desk().change(what, { key, who: 'maria', at: '2026-12-07T12:00:00.000Z' });
/** As a Lambda that has just started reads it. */
const current = async () => dynamoMenuBook(tables.client, tables.names.shop).current();
const flan = async () => soldAs((await current()).menu.menu, FLAN);

const files = (edit: (flan: Menu['items'][number]) => void): Menu => {
  const edited = structuredClone(menu);
  for (const item of edited.items) if (item.id === 'flan') edit(item);
  return edited;
};

test('a price changed is a new version; the version that was read back from is still there', async () => {
  const before = await current();
  await change({ sku: FLAN, priceCents: 1990 });
  const after = await current();
  expect(after.version).not.toBe(before.version);
  expect(soldAs(after.menu.menu, FLAN)).toMatchObject({ priceCents: 1990 });
  const old = await dynamoMenuBook(tables.client, tables.names.shop).version(before.version);
  expect(soldAs(old.menu.menu, FLAN)).toEqual(soldAs(menu, FLAN));
});

test('the same key changes once, and what is put back is the version of the files again', async () => {
  const { version } = await current();
  await change({ sku: FLAN, available: false }, 'key-1');
  await change({ sku: FLAN, available: true }, 'key-2');
  await change({ sku: FLAN, available: false }, 'key-1');
  expect((await current()).version).toBe(version);
  expect((await desk().current()).changes.map(({ key, who }) => [key, who])).toEqual([
    ['key-1', 'maria'],
    ['key-2', 'maria'],
  ]);
});

test('changes made at once are all made', async () => {
  await Promise.all([
    change({ sku: FLAN, available: false }),
    change({ sku: FLAN, priceCents: 1500 }),
    change({ sku: 'item:brigadeiro', available: false }).catch(() => undefined),
  ]);
  expect(await flan()).toMatchObject({ available: false, priceCents: 1500 });
});

test('a price by size changes by its rows, one by weight by the thousand', async () => {
  const table = SODA?.priceCents;
  if (!SODA || typeof table !== 'object' || !WEIGHED)
    throw new Error('the demo shop has no such item');
  const [row = ''] = Object.keys(table.cents);
  await change({ sku: `item:${SODA.id}`, priceCents: { [row]: 12_345 } });
  await change({ sku: `item:${WEIGHED.id}`, pricePerThousandCents: 9_999 });
  const { menu: now } = (await current()).menu;
  expect(soldAs(now, `item:${SODA.id}`)?.priceCents).toEqual({
    ...table,
    cents: { ...table.cents, [row]: 12_345 },
  });
  expect(soldAs(now, `item:${WEIGHED.id}`)).toMatchObject({ pricePerThousandCents: 9_999 });
});

test.each([
  [
    'what is not on the menu',
    { sku: 'item:frog', available: false },
    /nothing on the menu is item:frog/,
  ],
  [
    'a table in the place of a number',
    { sku: FLAN, priceCents: { large: 3 } },
    /one price, a number/,
  ],
  [
    'a row that there is not',
    { sku: `item:${SODA?.id ?? ''}`, priceCents: { barrel: 3 } },
    /none for barrel/,
  ],
  [
    'a number in the place of a table',
    { sku: `item:${SODA?.id ?? ''}`, priceCents: 3 },
    /a price by/,
  ],
  [
    'a weight of what is sold by the piece',
    { sku: FLAN, pricePerThousandCents: 3 },
    /not sold by weight/,
  ],
])('it refuses %s', async (_what, asked, why) => {
  const { version } = await current();
  await expect(change(asked)).rejects.toThrow(why);
  expect((await current()).version).toBe(version);
});

describe('publishing the files again', () => {
  test('keeps what was changed since, as when the machine starts anew', async () => {
    await change({ sku: FLAN, available: false, priceCents: 1990 });
    await publish(menu);
    expect(await flan()).toMatchObject({ available: false, priceCents: 1990 });
    await publish(files((item) => (item.description = { 'pt-BR': 'com calda' })));
    expect(await flan()).toMatchObject({ available: false, priceCents: 1990 });
  });

  test('counts where the files say something new of the same, and there alone', async () => {
    await change({ sku: FLAN, available: false, priceCents: 1990 });
    await publish(files((item) => (item.priceCents = 2500)));
    expect(await flan()).toMatchObject({ available: false, priceCents: 2500 });
    await change({ sku: FLAN, available: true });
    await publish(files((item) => (item.priceCents = 2500)));
    expect(await flan()).toEqual({ ...soldAs(menu, FLAN), priceCents: 2500 });
  });

  test('changes nothing when it is the same, and leaves the stock that is counted', async () => {
    const { version } = await current();
    expect((await publish(menu)).version).toBe(version);
    expect(await stockOf(tables, FLAN)).toMatchObject({ available: soldAs(menu, FLAN)?.stock });
  });
});
