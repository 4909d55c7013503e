import type { OrderId } from '../../lambda/domain/ids.ts';
import { UNDONE } from '../support/order-path.ts';
import { byCard, byPix, CARDS, keptCents, paidCounters, type PaidCounter } from './money.ts';
import { goesOn } from './play.ts';
import {
  dynamoChargeBook,
  dynamoMenuBook,
  dynamoOrders,
  dynamoStock,
  runTask,
} from './previous/paid/tasks.js';

/**
 * An order that is to be paid is begun on the definition and the task code of before, which asked for its money; then what
 * there is now is deployed, and the order ends on it, paid once.
 */

const BEFORE = 'tests/workflow/previous/paid/order.asl.json';
const TOTAL = 4_480;

const openCounter = paidCounters();

/** Opened with what there was before; `deploy` puts what there is now in its place. */
async function counterOfBefore(): Promise<PaidCounter> {
  let deployed = false;
  const counter: PaidCounter = await openCounter({
    definition: BEFORE,
    run: (payload, ports) => {
      if (deployed) return undefined;
      const { client, names } = counter.tables;
      return runTask(payload, {
        ...ports,
        orders: dynamoOrders(client, names),
        stock: dynamoStock(client, names.stock),
        menuBook: dynamoMenuBook(client, names.shop),
        chargeBook: dynamoChargeBook(client, names.orders),
      });
    },
  });
  return {
    ...counter,
    async deploy() {
      deployed = true;
      await counter.deploy();
    },
  };
}

async function deliveredAndPaidOnce(counter: PaidCounter, id: OrderId) {
  await goesOn(counter, id);
  const { output, order } = await counter.ended(id);
  expect(output).toMatchObject({ status: 'delivered' });
  expect(order.chargeRequests).toHaveLength(1);
  expect(order.history.map(({ sequence }) => sequence)).toEqual(
    order.history.map((_, at) => at + 1),
  );
  expect(keptCents(order)).toBe(TOTAL);
}

test('asked for a Pix before, paid after: delivered, and paid once', async () => {
  const counter = await counterOfBefore();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.deploy();
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await deliveredAndPaidOnce(counter, id);
});

test('a card held before, accepted after: taken once', async () => {
  const counter = await counterOfBefore();
  const id = await counter.place(byCard);
  await counter.waits(id, 'payment');
  await counter.types(id, CARDS.good);
  await counter.told(id);
  await counter.waits(id, 'accept');
  await counter.deploy();
  await deliveredAndPaidOnce(counter, id);
});

test('paid before, rejected after: all goes back', async () => {
  const counter = await counterOfBefore();
  const id = await counter.place(byPix);
  await counter.waits(id, 'payment');
  await counter.pays(id, { kind: 'pay' });
  await counter.told(id);
  await counter.waits(id, 'accept');
  await counter.deploy();
  await counter.says(id, { kind: 'reject', reason: 'forno quebrado' });
  const { path, order } = await counter.ended(id);
  expect(path.slice(-3)).toEqual(UNDONE);
  expect(order.refunds).toMatchObject([{ amountCents: TOTAL }]);
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});
