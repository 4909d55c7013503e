import { dynamoStock, TooManyReservationsError } from '../../lambda/adapters/dynamodb/stock.ts';
import { dynamoStockBook } from '../../lambda/adapters/dynamodb/stock-book.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import {
  CHANGES_KEPT,
  MOST_RESERVATIONS,
  type Author,
  type StockChange,
} from '../../lambda/domain/stock-record.ts';
import { putStock, stockOf } from '../support/stock.ts';
import { startTables, type TestTables } from '../support/tables.ts';

const SKU = 'item:flan';
const [ONE, OTHER, THIRD] = ['A', 'B', 'C'].map((last) =>
  orderId(`01ARZ3NDEKTSV4RRFFQ69G5FA${last}`),
) as [ReturnType<typeof orderId>, ReturnType<typeof orderId>, ReturnType<typeof orderId>];

let tables: TestTables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const by = (key: string): Author => ({ key, who: 'maria', at: '2026-12-07T12:00:00.000Z' });
const change = (what: StockChange, key: string) =>
  dynamoStockBook(tables.client, tables.names.stock).change(SKU, what, by(key));
const stock = () => dynamoStock(tables.client, tables.names.stock);

test('what comes in is added once, though sent twice at once, and is noted with who and when', async () => {
  await putStock(tables, SKU, { available: 4 });
  const restock: StockChange = { kind: 'restock', quantity: 6 };
  await Promise.all([1, 2, 3].map(() => change(restock, 'delivery-1')));
  await change(restock, 'delivery-1');
  expect(await stockOf(tables, SKU)).toMatchObject({
    available: 10,
    changes: [{ ...by('delivery-1'), kind: 'restock', from: 4, to: 10 }],
  });
});

test('a count of the shelf has the reserved units in it, which stay reserved', async () => {
  await putStock(tables, SKU, { available: 10 });
  await stock().take(ONE, { sku: SKU, quantity: 3 });
  await change({ kind: 'count', counted: 8 }, 'count-1');
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 5, reservations: { [ONE]: 3 } });
});

test('a count that finds less than is promised leaves the shop owing, and nothing to sell', async () => {
  await putStock(tables, SKU, { available: 10 });
  await stock().take(ONE, { sku: SKU, quantity: 3 });
  await change({ kind: 'count', counted: 1 }, 'count-1');
  expect(await stockOf(tables, SKU)).toMatchObject({ available: -2, reservations: { [ONE]: 3 } });
  expect(await stock().take(OTHER, { sku: SKU, quantity: 1 })).toBe(false);
  await stock().giveBack(ONE, SKU);
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 1 });
});

test('what can be sold may be set, beside what is reserved', async () => {
  await putStock(tables, SKU, { available: 10 });
  await stock().take(ONE, { sku: SKU, quantity: 3 });
  await change({ kind: 'correct', available: 4 }, 'set-1');
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 4, reservations: { [ONE]: 3 } });
});

test('counting and setting are exact while orders take and give back', async () => {
  await putStock(tables, SKU, { available: 50 });
  const ids = Array.from({ length: 12 }, (_, at) =>
    orderId(`01ARZ3NDEKTSV4RRFFQ69G5G${at < 10 ? `0${at}` : at}`),
  );
  await Promise.all([
    ...ids.map(async (id) => {
      await stock().take(id, { sku: SKU, quantity: 2 });
      await stock().giveBack(id, SKU);
    }),
    change({ kind: 'count', counted: 30 }, 'count-1'),
  ]);
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 30 });
});

test('paused, nothing is taken; what was taken before stays; resumed, it is sold again', async () => {
  await putStock(tables, SKU, { available: 10 });
  await stock().take(ONE, { sku: SKU, quantity: 2 });
  await change({ kind: 'pause' }, 'pause-1');
  expect(await stock().take(OTHER, { sku: SKU, quantity: 1 })).toBe(false);
  expect(await stock().take(ONE, { sku: SKU, quantity: 2 })).toBe(true);
  await change({ kind: 'resume' }, 'resume-1');
  expect(await stock().take(OTHER, { sku: SKU, quantity: 1 })).toBe(true);
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 7 });
});

test('what the shop does not count cannot be changed', async () => {
  const book = dynamoStockBook(tables.client, tables.names.stock);
  expect(await book.change('item:soup', { kind: 'pause' }, by('k'))).toBeUndefined();
});

test(`the last ${CHANGES_KEPT} changes are kept`, async () => {
  await putStock(tables, SKU, { available: 0 });
  for (let times = 0; times < CHANGES_KEPT + 5; times += 1)
    await change({ kind: 'restock', quantity: 1 }, `delivery-${times}`);
  const { changes = [], changeCount } = await stockOf(tables, SKU);
  expect(changes.map(({ key }) => key).slice(0, 1)).toEqual(['delivery-5']);
  expect([changes.length, changeCount]).toEqual([CHANGES_KEPT, CHANGES_KEPT + 5]);
});

test('a record that as many orders hold as it takes refuses by an error that may be tried again', async () => {
  const full = Object.fromEntries(
    Array.from({ length: MOST_RESERVATIONS }, (_, at) => [
      `01ARZ3NDEKTSV4RRFFQ69${String(at).padStart(5, '0')}`,
      at === 0 ? 0 : 1,
    ]),
  );
  await putStock(tables, SKU, { available: 5000, reservations: full });
  const taking = () => stock().take(THIRD, { sku: SKU, quantity: 1 });
  await expect(taking()).rejects.toThrow(TooManyReservationsError);
  await expect(taking()).rejects.toThrow(/as many as its record takes/);
  const [ended = ''] = Object.keys(full);
  await stock().forget(orderId(ended), SKU);
  expect(await taking()).toBe(true);
});

test('a mark is forgotten, what is held is not', async () => {
  await putStock(tables, SKU, { available: 10 });
  await stock().take(ONE, { sku: SKU, quantity: 2 });
  await stock().take(OTHER, { sku: SKU, quantity: 2 });
  await stock().sell(OTHER, SKU);
  expect((await stockOf(tables, SKU)).reservations).toEqual({ [ONE]: 2, [OTHER]: 0 });
  await Promise.all([stock().forget(ONE, SKU), stock().forget(OTHER, SKU)]);
  expect(await stockOf(tables, SKU)).toMatchObject({ available: 6, reservations: { [ONE]: 2 } });
});
