import type { Charge } from '../../lambda/domain/charge.ts';
import { moneyProblems } from './verify-money.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { MenuIndex } from '../../lambda/domain/menu-index.ts';
import { hasEnded, type CancelReason, type Order } from '../../lambda/domain/order.ts';
import { reservedIn, type StockRecord } from '../../lambda/domain/stock-record.ts';
import { stockNeeds } from '../../lambda/domain/stock.ts';
import type { Entries, Told } from './journal.ts';
import type { OrderPlan } from './plan.ts';

/** All that is left when the last order has ended. */
export interface Outcome {
  orders: Order[];
  /** By the order's id, its charges as the providers have them. */
  atProviders: ReadonlyMap<string, Charge[]>;
  stock: StockRecord[];
  /** What each sku began with. */
  first: ReadonlyMap<string, number>;
  placed: Entries['placed'][];
  taken: Entries['taken'][];
  told: Told[];
  restocked: Entries['restocked'][];
  /** By the name of the order, how its execution ended. */
  executions: ReadonlyMap<string, string>;
  menuOf: (version: string) => MenuIndex;
  plans: readonly OrderPlan[];
}

/** What is wrong with an outcome; nothing when each order ended once, as it should, and all adds up. */
export function problemsIn(outcome: Outcome): string[] {
  return [
    ...ofPlacing(outcome),
    ...[...outcome.atProviders.keys()]
      .filter((id) => !outcome.orders.some((order) => order.id === id))
      .map((id) => `a provider has a charge for ${id}, which there is not`),
    ...outcome.orders.flatMap((order) => ofOrder(order, outcome)),
    ...ofStock(outcome),
  ];
}

/** None is lost, none is there that nobody placed, and each ran once. */
function ofPlacing({ orders, placed, executions }: Outcome): string[] {
  const known = new Set(orders.map(({ id }) => id));
  const names = new Set(placed.map(({ id }) => id));
  return [
    ...[...names].filter((id) => !known.has(id)).map((id) => `${id} was placed and is lost`),
    ...orders
      .filter(({ id }) => !executions.has(id))
      .map(({ id, status }) => `${id} never ran (${status})`),
    ...[...executions]
      .filter(([id, state]) => state === 'RUNNING' || !known.has(id as OrderId))
      .map(([id, state]) => `execution ${id} is ${state}`),
  ];
}

function ofOrder(order: Order, outcome: Outcome): string[] {
  const { id, status, history, sequence, charge } = order;
  const plan = outcome.plans[outcome.placed.find((each) => each.id === id)?.plan ?? -1];
  const wrong: (string | false)[] = [
    !hasEnded(status) && `is still ${status}`,
    history.some((change, at) => change.sequence !== at + 1) && 'has gaps in its history',
    history.length !== sequence && `is at ${sequence} after ${history.length} changes`,
    history.filter(({ status: each }) => hasEnded(each)).length > 1 && 'ended more than once',
    count(history, 'accepted') > 1 && 'was accepted more than once',
    status === 'cancelled' &&
      charge !== undefined &&
      charge.refundedAt === undefined &&
      'kept its charge',
    status === 'delivered' && charge?.refundedAt !== undefined && 'was delivered and refunded',
    status === 'delivered' && charge === undefined && 'was delivered uncharged',
    ...ofNews(order, outcome),
    ...ofAnswers(order, outcome),
    ...moneyProblems(order, outcome.atProviders.get(id) ?? [], plan),
    plan !== undefined && untrue(order, plan),
  ];
  return wrong.flatMap((each) => (each === false ? [] : [`${id} ${each}`]));
}

/**
 * Each change was told, as it was, first things first; what came twice was the same. Who cancels before the
 * shop has said that it has the order hears of that alone.
 */
function ofNews({ id, history }: Order, { told }: Outcome): (string | false)[] {
  const own = told
    .filter((news) => news.id === id)
    .sort((one, other) => one.broughtAt - other.broughtAt);
  const first = [...new Set(own.map(({ sequence }) => sequence))];
  // What the shop changed twice before it could tell of it is told once: that news says the whole of the order.
  const untold = history.filter(
    ({ sequence, status }) =>
      !first.includes(sequence) && !(status === 'received' && history[sequence]?.status === status),
  );
  return [
    untold.length > 0 &&
      !(first.join() === '2' && history[1]?.status === 'cancelled') &&
      `was told ${first.join()} of ${history.length} changes`,
    first.some((sequence, at) => at > 0 && sequence < (first[at - 1] ?? 0)) &&
      `was told in the order ${first.join()}`,
    ...own.map(({ sequence, status, reason }) => {
      const change = history[sequence - 1];
      return (
        (change?.status !== status || change.reason !== reason) &&
        `was told ${sequence} ${status} ${reason ?? ''}, and was ${change?.status ?? 'nothing'}`
      );
    }),
  ];
}

/** What the console took, counted, once. */
function ofAnswers({ id, history, reason }: Order, { taken }: Outcome): (string | false)[] {
  const own = taken.filter((each) => each.id === id).map(({ answer }) => answer);
  const excused = reason === 'customer' || reason === 'fault';
  const led = (answer: string, to: string) =>
    own.includes(answer) &&
    !excused &&
    count(history, to) === 0 &&
    `took ${answer}, and was not ${to}`;
  return [
    new Set(own).size !== own.length && `took an answer twice: ${own.join()}`,
    led('accept', 'accepted'),
    led('delivered', 'delivered'),
    own.includes('delivered') &&
      count(history, 'delivered') === 0 &&
      'was handed over, and not delivered',
    own.includes('reject') &&
      !excused &&
      reason !== 'kitchenRejected' &&
      'was rejected for another reason',
  ];
}

/** A reason that nothing in the plan could have led to. */
function untrue({ status, reason, cancelRequested }: Order, plan: OrderPlan): string | false {
  if (status === 'delivered')
    return (
      plan.kitchen.does !== 'accepts' && `was delivered though the kitchen ${plan.kitchen.does}`
    );
  const could: Record<CancelReason, boolean> = {
    customer: plan.cancelsAfter !== undefined && cancelRequested === true,
    soldOut: true,
    substituteDeclined: plan.answersOffer !== undefined,
    priceDeclined: plan.answersOffer === 'no',
    customerSilent: plan.answersOffer === undefined,
    kitchenRejected: plan.kitchen.does === 'rejects',
    // An answer that meets a fault may come too late.
    kitchenSilent: true,
    noCourier: plan.courierAfter === undefined || plan.courierAfter > 600,
    notDelivered: plan.deliveredAfter === undefined,
    notPickedUp: plan.courierAfter === undefined,
    notPaid: plan.pays !== undefined,
    paymentLost: plan.pays?.by === 'card',
    fault: true,
  };
  if (reason === undefined) return 'was cancelled for no reason';
  return !could[reason] && `was cancelled as ${reason}, which cannot be`;
}

function ofStock({ orders, stock, first, restocked, menuOf }: Outcome): string[] {
  const sold = new Map<string, number>();
  const add = (sku: string, quantity: number) => sold.set(sku, (sold.get(sku) ?? 0) + quantity);
  for (const { status, contents } of orders)
    if (status === 'delivered')
      for (const { sku, quantity } of stockNeeds(contents.lines, menuOf(contents.menuVersion)))
        add(sku, quantity);
  const deliveries = new Map(restocked.map((each) => [each.key, each]));
  return stock.flatMap((record) => {
    const { sku, available } = record;
    const came = [...deliveries.values()]
      .filter((each) => each.sku === sku)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const put = (first.get(sku) ?? 0) + came;
    const reserved = reservedIn(record);
    const gone = sold.get(sku) ?? 0;
    const there = available + reserved + gone;
    return [
      ...(there === put
        ? []
        : [`${sku}: ${available} available + ${reserved} reserved + ${gone} sold is not ${put}`]),
      ...(reserved === 0 ? [] : [`${sku}: ${reserved} reserved though all has ended`]),
      ...(available < 0 ? [`${sku}: ${available} available`] : []),
    ];
  });
}

const count = (history: Order['history'], status: string): number =>
  history.filter((change) => change.status === status).length;
