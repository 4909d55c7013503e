import { hasEnded, type CancelReason, type Order } from '../../domain/order.ts';
import { stockNeeds } from '../../domain/stock.ts';
import type { WaitReply } from '../../domain/wait.ts';
import type { Ports } from '../../ports.ts';
import { finishOrder } from '../finish-order.ts';
import type { MoneyPorts } from '../money/at-provider.ts';
import { refundCharge, tellCancelled } from '../undo-order.ts';
import type { Report } from './report.ts';

export type ReconcilePorts = Pick<
  Ports,
  | 'orders'
  | 'stock'
  | 'stockBook'
  | 'menuBook'
  | 'workflow'
  | 'executions'
  | 'statusTopic'
  | 'shopTopic'
  | 'bookmark'
  | 'clock'
> &
  MoneyPorts;

/** What has been so for less may still be on its way: a start in the queue, an answer being sent. */
const SETTLED_SECONDS = 120;

/** Step Functions forgets a name after 90 days; an order older than this is not begun again. */
const FORGOTTEN_DAYS = 80;

export const CANCELLED: WaitReply = {
  kind: 'failure',
  error: 'OrderCancelledError',
  cause: 'the order is cancelled',
};

/** Compares one open order with its execution, and puts right what does not agree. */
export async function reconcileOpenOrder(
  seen: Order,
  running: ReadonlySet<string>,
  ports: ReconcilePorts,
  report: Report,
): Promise<void> {
  const { id } = seen;
  if (running.has(id)) return reconcileWait(seen, ports, report);
  const state = await ports.executions.stateOf(id);
  switch (state) {
    case 'running':
      return reconcileWait(seen, ports, report);
    case 'none':
      if (seconds(seen.placedAt, ports) < SETTLED_SECONDS) return;
      if (seconds(seen.placedAt, ports) > FORGOTTEN_DAYS * 86_400) return end(seen, ports, report);
      await ports.workflow.start(id);
      report.started.push(id);
      return;
    case 'succeeded':
    case 'failed':
    case 'timedOut':
    case 'aborted':
      return end(seen, ports, report);
  }
}

/** An answer, or a cancellation, that is on the order and did not come to the workflow. */
async function reconcileWait(seen: Order, ports: ReconcilePorts, report: Report): Promise<void> {
  const { id } = seen;
  const unsent = ({ answered }: Order) =>
    answered !== undefined && seconds(answered.at, ports) >= SETTLED_SECONDS;
  const uncancelled = ({ cancelRequested, waiting }: Order) =>
    cancelRequested === true && waiting !== undefined;
  if (!unsent(seen) && !uncancelled(seen)) return;
  const order = await ports.orders.get(id);
  if (!order || hasEnded(order.status)) return;
  const { answered, waiting } = order;
  if (answered && unsent(order) && (await ports.workflow.answer(answered)))
    report.answered.push(id);
  if (waiting && uncancelled(order)) {
    const { token } = waiting;
    if (await ports.workflow.answer({ token, reply: CANCELLED })) report.released.push(id);
  }
}

/** Ends an order whose execution has ended without it: by the workflow's own steps, in its order, each safe to repeat. */
async function end(seen: Order, ports: ReconcilePorts, report: Report): Promise<void> {
  const order = await ports.orders.get(seen.id);
  if (!order || hasEnded(order.status)) return;
  const { id } = order;
  if (wasHandedOver(order)) {
    await finishOrder(id, ports);
    report.ended.push({ id, as: 'delivered' });
    return;
  }
  const { held } = await refundCharge(id, ports);
  for (const sku of new Set([...held, ...(await wanted(order, ports))]))
    await ports.stock.giveBack(id, sku);
  const reason = reasonOf(order);
  await tellCancelled({ orderId: id, reason }, ports);
  report.ended.push({ id, as: reason });
}

/** The door, or the counter, had said so before the workflow came to its end. */
function wasHandedOver({ answered, contents }: Order): boolean {
  if (answered?.reply.kind !== 'success') return false;
  return answered.for === (contents.pickUp === true ? 'picked-up' : 'delivered');
}

/** What the order itself tells of why it could not go on; else it is our fault. */
function reasonOf({ cancelRequested, answered }: Order): CancelReason {
  if (cancelRequested === true) return 'customer';
  if (answered?.reply.kind !== 'failure') return 'fault';
  switch (answered.reply.error) {
    case 'OrderCancelledError':
      return 'customer';
    case 'KitchenRejectedError':
      return 'kitchenRejected';
    case 'CustomerDeclinedError':
      return answered.for === 'price' ? 'priceDeclined' : 'substituteDeclined';
  }
}

/** What an order from before there was a register may hold is only what it wants. */
async function wanted(order: Order, { menuBook }: ReconcilePorts): Promise<string[]> {
  const { menu } = await menuBook.version(order.contents.menuVersion);
  return stockNeeds(order.contents.lines, menu).map(({ sku }) => sku);
}

const seconds = (since: string, { clock }: ReconcilePorts): number =>
  (clock.now().getTime() - Date.parse(since)) / 1000;
