import * as fc from 'fast-check';
import { dynamoStock } from '../../lambda/adapters/dynamodb/stock.ts';
import { dynamoStockBook } from '../../lambda/adapters/dynamodb/stock-book.ts';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import { reservedIn } from '../../lambda/domain/stock-record.ts';
import { putStock, stockOf } from '../support/stock.ts';
import { startTables, type TestTables } from '../support/tables.ts';

/**
 * What is available, reserved and sold adds up to what was put in, whatever taking, giving back, selling and
 * restocking meet, however often each is sent, all at once against real tables.
 */

const SKU = 'item:flan';
const FIRST = 20;
const SEED = Number(process.env['BALCAO_SEED'] ?? 20_261_207);

/** Each order wants a power of two, so that what was sold in all says which orders it was sold to. */
const ORDERS = [1, 2, 4, 8, 16].map((wants, at) => ({
  id: orderId(`01ARZ3NDEKTSV4RRFFQ69G5FA${at}`),
  wants,
}));
/** What comes in by the key of each restocking. */
const RESTOCKS = { monday: 3, tuesday: 5 } as const;

const order = fc.constantFrom(...ORDERS);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('take' as const), order }) },
  fc.record({ does: fc.constant('giveBack' as const), order }),
  fc.record({ does: fc.constant('sell' as const), order }),
  fc.record({
    does: fc.constant('restock' as const),
    key: fc.constantFrom<keyof typeof RESTOCKS>('monday', 'tuesday'),
  }),
);
/** Rounds of steps that are sent all at once. */
const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});

let tables: TestTables;
beforeAll(async () => {
  console.log(`seed ${SEED} (BALCAO_SEED sets another)`);
  tables = await startTables();
});
afterAll(() => tables.stop());

test('available, reserved and sold add up, whatever is done at once and twice', async () => {
  const stock = dynamoStock(tables.client, tables.names.stock);
  const book = dynamoStockBook(tables.client, tables.names.stock);
  const perform = async (each: typeof step extends fc.Arbitrary<infer Step> ? Step : never) => {
    switch (each.does) {
      case 'take':
        return stock.take(each.order.id, { sku: SKU, quantity: each.order.wants });
      case 'giveBack':
        return stock.giveBack(each.order.id, SKU);
      case 'sell':
        return stock.sell(each.order.id, SKU);
      case 'restock': {
        const author = { key: each.key, who: 'maria', at: '2026-12-07T12:00:00Z' };
        return book.change(SKU, { kind: 'restock', quantity: RESTOCKS[each.key] }, author);
      }
    }
  };
  const property = fc.asyncProperty(rounds, async (all) => {
    await putStock(tables, SKU, { available: FIRST });
    const keys = new Set<keyof typeof RESTOCKS>();
    const asked = { sell: new Set<OrderId>(), giveBack: new Set<OrderId>() };
    let sold = new Set<OrderId>();
    for (const steps of all) {
      const { reservations: before } = await stockOf(tables, SKU);
      await Promise.all(steps.map(perform));
      for (const each of steps) {
        if (each.does === 'restock') keys.add(each.key);
        if (each.does === 'sell' || each.does === 'giveBack') asked[each.does].add(each.order.id);
      }
      const record = await stockOf(tables, SKU);
      const put = FIRST + [...keys].reduce((sum, key) => sum + RESTOCKS[key], 0);
      const units = put - record.available - reservedIn(record);
      const now = new Set(ORDERS.filter(({ wants }) => units & wants).map(({ id }) => id));

      expect(record.available).toBeGreaterThanOrEqual(0);
      expect(units).toBe(ORDERS.reduce((sum, { id, wants }) => sum + (now.has(id) ? wants : 0), 0));
      expect([...sold].filter((id) => !now.has(id))).toEqual([]);
      for (const { id, wants } of ORDERS) {
        const held = record.reservations[id];
        expect([undefined, 0, wants]).toContain(held);
        if (now.has(id)) expect([held, asked.sell.has(id)]).toEqual([0, true]);
        if (asked.giveBack.has(id)) expect(held).toBe(0);
        const soldAlone = asked.sell.has(id) && !asked.giveBack.has(id) && before[id] === wants;
        if (soldAlone && held === 0) expect(now).toContain(id);
      }
      sold = now;
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: 80 });
}, 60_000);
