import type { OrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { OpenWait } from '../domain/wait.ts';
import type { Advance, Ports } from '../ports.ts';
import { OrderCancelledError, OrderStateError } from './errors.ts';

export type TaskPorts = Pick<Ports, 'orders' | 'stock' | 'menuBook' | 'statusTopic' | 'clock'> & {
  workflow: Pick<Ports['workflow'], 'answer'>;
};

export async function loadOrder(
  id: OrderId,
  { orders }: Pick<TaskPorts, 'orders'>,
): Promise<Order> {
  const order = await orders.get(id);
  if (!order)
    throw new OrderStateError(`no order ${id}: it must be written before its workflow starts`);
  return order;
}

/**
 * Moves an order to a status and tells the topic. A step done again finds the order already there, and
 * only tells again: the sequence shows that it is the same news.
 */
export async function moveTo(
  id: OrderId,
  change: Omit<Advance, 'at'>,
  { orders, statusTopic, clock }: TaskPorts,
): Promise<Order> {
  const moved = await orders.advance(id, { ...change, at: clock.now() });
  const order = moved ?? (await loadOrder(id, { orders }));
  if (!moved && order.status !== change.to) {
    if (order.cancelRequested === true)
      throw new OrderCancelledError(`order ${id} is being cancelled`);
    throw new OrderStateError(
      `order ${id} is ${order.status}; a change to ${change.to} comes from ${change.from.join(' or ')}`,
    );
  }
  await statusTopic.publish(order);
  return order;
}

/** Keeps the token that answers a wait, unless the customer has cancelled; what was answered before is sent again. */
export async function waitFor(
  id: OrderId,
  wait: OpenWait,
  { orders, workflow }: Pick<TaskPorts, 'orders' | 'workflow'>,
): Promise<void> {
  const order = await orders.await(id, wait);
  if (order?.answered) {
    await workflow.answer(order.answered);
    return;
  }
  if (order) return;
  await loadOrder(id, { orders });
  throw new OrderCancelledError(`order ${id} is being cancelled`);
}
