import type { OrderId } from './ids.ts';
import { addCents, cents, ZERO, type Cents } from './money.ts';
import { hasEnded, type CancelReason, type Order, type OrderStatus } from './order.ts';
import { goodwillCents } from './order-money.ts';
import { PAYMENTS, type Payment } from './shop-terms.ts';
import { dueFor, netOf, takenFor, type Taken } from './taken.ts';

/** The money of a day: of the orders placed on it by the shop's calendar, as they stand now. */
export interface DailyClose {
  /** `YYYY-MM-DD`. */
  day: string;
  orders: { placed: number; delivered: number; cancelled: number; open: number };
  cancelled: { reason: CancelReason; orders: number }[];
  /** Numbers given to an order that was never written: a placing was cut short, and no money hangs on it. */
  numbersWithoutOrder: number[];
  /** Of what was handed over: items, fees and tips less discounts, and less what the shop chose to give back, are the total. */
  sales: {
    itemsCents: Cents;
    feesCents: Cents;
    tipsCents: Cents;
    discountsCents: Cents;
    givenBackCents: Cents;
    totalCents: Cents;
  };
  /** What came in by each way to pay, that of orders still open included. */
  payments: PaymentTotal[];
  taken: MoneyTotal;
  /** Held for orders that have not ended; it is nobody's difference yet. */
  openCents: Cents;
  /** Ended orders of which more or less stayed with the shop than should. */
  differences: Difference[];
  /** `taken.netCents = sales.totalCents + openCents + differenceCents`. */
  differenceCents: Cents;
}

interface MoneyTotal {
  takenCents: Cents;
  refundedCents: Cents;
  netCents: Cents;
}

interface PaymentTotal extends MoneyTotal {
  method: Payment;
  where: Taken['where'];
  payments: number;
}

/** How an order ends. */
export type EndStatus = Extract<OrderStatus, 'delivered' | 'cancelled'>;

interface Difference {
  id: OrderId;
  number: number;
  status: EndStatus;
  dueCents: Cents;
  netCents: Cents;
  /** More than due is positive. */
  differenceCents: Cents;
}

/** @param numbersGiven how many of the day's short numbers were given out */
export function dailyClose(
  day: string,
  orders: readonly Order[],
  numbersGiven: number,
): DailyClose {
  const delivered = orders.filter(({ status }) => status === 'delivered');
  const cancelled = orders.filter(({ status }) => status === 'cancelled');
  const open = orders.filter(({ status }) => !hasEnded(status));
  const all = orders.flatMap(takenFor);
  const differences = [...delivered, ...cancelled].flatMap(differenceOf);
  return {
    day,
    orders: {
      placed: orders.length,
      delivered: delivered.length,
      cancelled: cancelled.length,
      open: open.length,
    },
    cancelled: reasonsOf(cancelled),
    numbersWithoutOrder: missing(orders, numbersGiven),
    sales: {
      itemsCents: sum(delivered, ({ contents }) => contents.itemsCents),
      feesCents: sum(delivered, ({ contents }) => contents.feeCents),
      tipsCents: sum(delivered, ({ contents }) => contents.tipCents ?? ZERO),
      discountsCents: sum(delivered, ({ contents }) => contents.discountCents ?? ZERO),
      givenBackCents: sum(delivered, goodwillCents),
      totalCents: sum(delivered, dueFor),
    },
    payments: byPayment(all),
    taken: totalOf(all),
    openCents: sum(open, (order) => netOf(takenFor(order))),
    differences,
    differenceCents: sum(differences, (each) => each.differenceCents),
  };
}

function differenceOf(order: Order): Difference[] {
  const { id, number } = order;
  const status = order.status === 'delivered' ? 'delivered' : 'cancelled';
  const dueCents = dueFor(order);
  const netCents = netOf(takenFor(order));
  const differenceCents = cents(netCents - dueCents);
  return differenceCents === 0 ? [] : [{ id, number, status, dueCents, netCents, differenceCents }];
}

function byPayment(all: readonly Taken[]): PaymentTotal[] {
  return PAYMENTS.flatMap((method) =>
    (['online', 'door'] as const).flatMap((where) => {
      const own = all.filter((each) => each.method === method && each.where === where);
      return own.length === 0 ? [] : [{ method, where, payments: own.length, ...totalOf(own) }];
    }),
  );
}

const totalOf = (all: readonly Taken[]): MoneyTotal => ({
  takenCents: sum(all, (each) => each.takenCents),
  refundedCents: sum(all, (each) => each.refundedCents),
  netCents: netOf(all),
});

function reasonsOf(cancelled: readonly Order[]): DailyClose['cancelled'] {
  const counts = Map.groupBy(cancelled, ({ reason }) => reason ?? 'fault');
  return [...counts].map(([reason, { length: orders }]) => ({ reason, orders }));
}

function missing(orders: readonly Order[], given: number): number[] {
  const known = new Set(orders.map(({ number }) => number));
  return Array.from({ length: given }, (_, at) => at + 1).filter((number) => !known.has(number));
}

const sum = <T>(all: readonly T[], of: (each: T) => Cents): Cents => addCents(...all.map(of));
