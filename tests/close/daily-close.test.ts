import fc from 'fast-check';
import type { Charge } from '../../lambda/domain/charge.ts';
import { dailyClose } from '../../lambda/domain/daily-close.ts';
import { cents } from '../../lambda/domain/money.ts';
import { ORDER_STATUSES, type Order } from '../../lambda/domain/order.ts';
import { PAYMENTS } from '../../lambda/domain/shop-terms.ts';
import { newOrder } from '../support/new-order.ts';

let numbers = 0;
beforeEach(() => {
  numbers = 0;
});

/** An order of 44.80: 36.80 of items and 8.00 of delivery. */
const order = (change: Partial<Order> = {}, contents: Partial<Order['contents']> = {}): Order => ({
  ...newOrder(contents),
  number: (numbers += 1),
  status: 'delivered',
  sequence: 6,
  history: [],
  ...change,
});

const charge = (
  method: 'pix' | 'card',
  receivedCents: number,
  refundedCents = 0,
): Record<string, Charge> => ({
  [method]: {
    id: method,
    orderId: newOrder().id,
    method,
    amountCents: cents(4_480),
    status: 'paid',
    receivedCents: cents(receivedCents),
    refundedCents: cents(refundedCents),
    payments: [],
  },
});

const close = (...orders: Order[]) => dailyClose('2026-11-22', orders, orders.length);

test('what was paid at the door counts once it was handed over', () => {
  expect(
    close(
      order({}, { payment: 'cash' }),
      order({}, { payment: 'cash' }),
      order({}, { payment: 'voucher' }),
      order({ status: 'outForDelivery' }, { payment: 'cash' }),
      order({ status: 'cancelled', reason: 'notDelivered' }, { payment: 'cash' }),
    ),
  ).toMatchObject({
    orders: { placed: 5, delivered: 3, cancelled: 1, open: 1 },
    cancelled: [{ reason: 'notDelivered', orders: 1 }],
    payments: [
      { method: 'cash', where: 'door', payments: 2, takenCents: 8_960, refundedCents: 0 },
      { method: 'voucher', where: 'door', payments: 1, takenCents: 4_480, refundedCents: 0 },
    ],
    sales: { itemsCents: 11_040, feesCents: 2_400, tipsCents: 0, totalCents: 13_440 },
    differences: [],
    openCents: 0,
  });
});

test('what was paid before counts by its provider, what is still open is held apart', () => {
  expect(
    close(
      order({ charges: charge('card', 4_480) }, { payment: 'card' }),
      order({ charges: charge('pix', 4_480), status: 'preparing' }, { payment: 'pix' }),
      order({ charges: charge('pix', 4_480, 4_480), status: 'cancelled', reason: 'soldOut' }),
    ),
  ).toMatchObject({
    payments: [
      { method: 'pix', where: 'online', takenCents: 8_960, refundedCents: 4_480, netCents: 4_480 },
      { method: 'card', where: 'online', takenCents: 4_480, refundedCents: 0, netCents: 4_480 },
    ],
    taken: { takenCents: 13_440, refundedCents: 4_480, netCents: 8_960 },
    openCents: 4_480,
    differences: [],
  });
});

test('paid twice, too little, or not given back is a difference, and which order it is', () => {
  const { differences, differenceCents } = close(
    order({ charges: charge('pix', 8_960) }, { payment: 'pix' }),
    order({ charges: charge('pix', 4_000) }, { payment: 'pix' }),
    order({ charges: charge('pix', 4_480), status: 'cancelled', reason: 'kitchenSilent' }),
    order({ charges: charge('pix', 0) }, { payment: 'pix' }),
  );
  expect(differences).toMatchObject([
    { number: 1, dueCents: 4_480, netCents: 8_960, differenceCents: 4_480 },
    { number: 2, differenceCents: -480 },
    { number: 4, netCents: 0, differenceCents: -4_480 },
    { number: 3, status: 'cancelled', dueCents: 0, differenceCents: 4_480 },
  ]);
  expect(differenceCents).toBe(4_000);
});

test('a card that was declined, and cash at the door instead, is no difference', () => {
  const declined = { ...charge('card', 0).card, status: 'declined' } as Charge;
  const paid = order(
    { charges: { declined }, charge: { kind: 'atDoor', at: '2026-11-22T20:01:00Z' } },
    { payment: 'cash' },
  );
  expect(close(paid)).toMatchObject({
    payments: [{ method: 'cash', where: 'door', takenCents: 4_480 }],
    differences: [],
  });
});

test('tips, discounts and numbers that no order has', () => {
  const contents = {
    tipCents: cents(300),
    discountCents: cents(500),
    totalCents: cents(4_280),
  };
  const two = [order({}, contents), order({ number: 4 })];
  expect(dailyClose('2026-11-22', two, 5)).toMatchObject({
    sales: { tipsCents: 300, discountsCents: 500, totalCents: 8_760 },
    numbersWithoutOrder: [2, 3, 5],
  });
});

test('an empty day is a close too', () => {
  expect(close()).toMatchObject({
    orders: { placed: 0 },
    payments: [],
    taken: { netCents: 0 },
    differenceCents: 0,
  });
});

test('whatever happened, what came in is sales, what is held, and differences', () => {
  const amount = fc.integer({ min: 0, max: 100_000 }).map(cents);
  const anyOrder = fc
    .record({
      status: fc.constantFrom(...ORDER_STATUSES),
      payment: fc.constantFrom(...PAYMENTS),
      total: amount,
      charges: fc.array(
        fc.record({ method: fc.constantFrom('pix', 'card'), received: amount, given: amount }),
        { maxLength: 3 },
      ),
    })
    .map(({ status, payment, total, charges }) =>
      order(
        {
          status,
          charges: Object.fromEntries(
            charges.map(({ method, received, given }, at) => [
              String(at),
              {
                ...charge(method as 'pix', received, Math.min(received, given))[method],
              } as Charge,
            ]),
          ),
        },
        { payment, totalCents: total },
      ),
    );
  fc.assert(
    fc.property(fc.array(anyOrder, { maxLength: 30 }), (orders) => {
      const { taken, sales, openCents, differenceCents, payments } = close(...orders);
      expect(taken.netCents).toBe(sales.totalCents + openCents + differenceCents);
      expect(payments.reduce((sum, each) => sum + each.netCents, 0)).toBe(taken.netCents);
    }),
    { numRuns: 300 },
  );
});
