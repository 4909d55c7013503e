import { ulid } from 'ulid';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { reconciledShop, type ReconciledShop } from '../support/reconcile.ts';
import { until } from '../support/customers.ts';
import { putStock, stockOf } from '../support/stock.ts';

/** What reconcile does to the stock: ended orders leave it, and the shop hears what runs low. */

const SKU = 'item:flan';

let machine: TestMachine;
let shop: ReconciledShop;
beforeAll(async () => {
  machine = await startMachine();
  shop = reconciledShop(machine.local);
}, 60_000);
afterAll(() => machine.stop());

test('marks of ended orders are removed, and what they still hold is sold or given back', async () => {
  const long = new Date(Date.now() - 3_600_000);
  // The time of an order is in its id.
  const ids = await Promise.all(
    [1, 2, 3, 4].map(() => shop.written({ id: orderId(ulid(long.getTime())) })),
  );
  const [cancelled, delivered, open, fresh] = ids as [OrderId, OrderId, OrderId, OrderId];
  const end = (id: OrderId, to: 'cancelled' | 'delivered', at = long) =>
    shop.ports.orders.advance(id, { to, from: ['received'], at });
  await Promise.all([
    end(cancelled, 'cancelled'),
    end(delivered, 'delivered'),
    end(fresh, 'cancelled', new Date()),
  ]);
  const marks = orderId(ulid());
  await putStock(shop, SKU, {
    available: 10,
    reservations: { [cancelled]: 2, [delivered]: 3, [open]: 4, [fresh]: 0, [marks]: 0 },
  });
  const report = await shop.run();
  expect(report.reservations.sort((one, two) => (one.was < two.was ? -1 : 1))).toEqual([
    { id: cancelled, sku: SKU, was: 'givenBack' },
    { id: delivered, sku: SKU, was: 'sold' },
  ]);
  // An order that is nowhere is left for a person to look at.
  expect(await stockOf(shop, SKU)).toMatchObject({
    available: 12,
    reservations: { [open]: 4, [fresh]: 0, [marks]: 0 },
  });
});

test('the shop is warned once for each time that something runs low; customers are not', async () => {
  const heard: string[] = [];
  machine.process.on('line', (line: string) => heard.push(line));
  await putStock(shop, SKU, { available: 4 });
  const reports = await Promise.all([shop.run(), shop.run()]);
  expect(reports.flatMap(({ lowStock }) => lowStock).filter((sku) => sku === SKU)).toEqual([SKU]);
  expect((await shop.run()).lowStock).not.toContain(SKU);
  const { lowSince } = await stockOf(shop, SKU);
  await shop.ports.stockBook.change(
    SKU,
    { kind: 'restock', quantity: 10 },
    { key: 'truck', who: 'maria', at: new Date().toISOString() },
  );
  expect((await shop.run()).lowStock).not.toContain(SKU);
  await shop.ports.stockBook.change(
    SKU,
    { kind: 'correct', available: 0 },
    { key: 'count', who: 'maria', at: new Date().toISOString() },
  );
  expect((await shop.run()).lowStock).toContain(SKU);
  expect((await stockOf(shop, SKU)).lowSince).not.toBe(lowSince);
  // From the topic to the shop's own queue, and out of it to who runs the machine: a warning each time.
  const warnings = () => heard.filter((line) => line.includes('lowStock') && line.includes(SKU));
  await until(
    () => Promise.resolve(warnings().length),
    (count) => count >= 2,
  );
  expect(warnings()).toHaveLength(2);
  const outbox = await (await fetch(machine.local.outbox.endpoint)).text();
  expect(outbox).not.toMatch(/lowStock|item:flan/);
});

test('a warning that was marked and not told, because whoever marked it died, is told', async () => {
  const lowSince = new Date(Date.now() - 120_000).toISOString();
  await putStock(shop, SKU, { available: 1, lowSince });
  expect((await shop.run()).lowStock).toContain(SKU);
  expect(await stockOf(shop, SKU)).toMatchObject({ lowTold: lowSince });
});
