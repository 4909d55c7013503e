import type { OrderId } from '../domain/ids.ts';
import { OPEN_STATUSES } from '../domain/order.ts';
import { letGo, readBack, type MoneyPorts } from './money/at-provider.ts';
import { settle } from './money/settle.ts';
import { liveOrder, loadOrder, moveTo, type Output, type TaskPorts } from './order-step.ts';
import type { Task } from './task-request.ts';

export type UndoPorts = Pick<TaskPorts, 'orders' | 'statusTopic' | 'clock'> & MoneyPorts;

/** Closes a wait that timed out; unless an answer was taken before that, which then counts. */
export async function closeWait(
  { orderId, waited, entered }: Task<'closeWait'>,
  ports: TaskPorts,
): Promise<Output> {
  const closed = await ports.orders.closeWait(orderId, waited);
  const { answered } = await liveOrder(orderId, ports);
  return { answered: !closed && answered?.for === waited && answered.entered === entered };
}

/**
 * Lets go of what can still be paid or taken, gives back what was paid, and tells what the order may hold of the stock. What
 * was asked for and never heard of is asked for once more by its key, so that it is known, and let go of.
 */
export async function refundCharge(
  orderId: OrderId,
  ports: UndoPorts,
): Promise<{ held: string[] }> {
  await loadOrder(orderId, ports);
  const order = await ports.orders.refund(orderId, ports.clock.now());
  if (order?.chargeRequests) {
    await letGo(await readBack(order, ports), () => true, ports);
    await settle(orderId, ports);
  }
  return { held: [...(order?.heldSkus ?? [])] };
}

/** A customer who had asked for it hears so, whatever else ended the order first. */
export async function tellCancelled(
  { orderId, reason: found }: Omit<Task<'tellCancelled'>, 'task'>,
  ports: UndoPorts,
): Promise<Output> {
  const { cancelRequested } = await loadOrder(orderId, ports);
  const reason = cancelRequested === true ? 'customer' : found;
  const order = await moveTo(orderId, { to: 'cancelled', from: OPEN_STATUSES, reason }, ports);
  return { reason: order.reason };
}
