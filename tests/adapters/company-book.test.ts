import { dynamoCompanyBook } from '../../lambda/adapters/dynamodb/company-book.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { startTables, type TestTables } from '../support/tables.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const one = (item: string) => ({ item, quantity: 1, options: [] });
const id = (end: string) => orderId(`01ARZ3NDEKTSV4RRFFQ69G5F${end}`);
/** As a Lambda that has just started reads it. */
const book = () => dynamoCompanyBook(tables.client, tables.names.shop);

test('an order is counted once, however often its step is done', async () => {
  const lines = [one('pizza'), one('guarana')];
  await book().count(id('AA'), lines);
  await book().count(id('AA'), lines);
  expect(await book().read()).toEqual({
    counts: { pizza: 1, guarana: 1 },
    together: { pizza: { guarana: 1 }, guarana: { pizza: 1 } },
  });
});

test('orders that are delivered at the same moment are all counted', async () => {
  await Promise.all(['AB', 'AC', 'AD'].map((end) => book().count(id(end), [one('flan')])));
  expect((await book().read()).counts['flan']).toBe(3);
});
