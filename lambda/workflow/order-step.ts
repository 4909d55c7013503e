import type { OrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { Waiting } from '../domain/wait.ts';
import type { PaymentReminders } from '../message-ports.ts';
import type {
  Advance,
  ChargeBook,
  Payments,
  Ports,
  ReceiptDesk,
  SuggestionModel,
} from '../ports.ts';
import { OrderCancelledError, OrderChangedError, OrderStateError } from './errors.ts';

export type TaskPorts = Pick<
  Ports,
  'orders' | 'stock' | 'stockLevels' | 'companyBook' | 'menuBook' | 'statusTopic' | 'clock'
> & {
  workflow: Pick<Ports['workflow'], 'answer'>;
  /** Who takes money, and how what was asked of them stands. */
  payments: Payments;
  chargeBook: ChargeBook;
  reminders: PaymentReminders;
  receiptDesk: ReceiptDesk;
  suggestionModel: SuggestionModel;
};

/** What a step tells the state machine. */
export type Output = Record<string, unknown>;

export async function loadOrder(
  id: OrderId,
  { orders }: Pick<TaskPorts, 'orders'>,
): Promise<Order> {
  const order = await orders.get(id);
  if (!order)
    throw new OrderStateError(`no order ${id}: it must be written before its workflow starts`);
  return order;
}

/** The order, for a step that takes something: not when the customer has cancelled. */
export async function liveOrder(id: OrderId, ports: Pick<TaskPorts, 'orders'>): Promise<Order> {
  const order = await loadOrder(id, ports);
  if (order.cancelRequested === true)
    throw new OrderCancelledError(`order ${id} is being cancelled`);
  return order;
}

/** What a conditional write on the order came to. Refused, it was cancelled, or changed since it was read. */
export async function written(
  id: OrderId,
  write: Promise<Order | undefined>,
  ports: Pick<TaskPorts, 'orders'>,
): Promise<Order> {
  const order = await write;
  if (order) return order;
  await liveOrder(id, ports);
  throw new OrderChangedError(`order ${id} was changed while a step worked on it: try again`);
}

/**
 * Moves an order to a status and tells the topic; only an undo may when the customer has cancelled. A step done again
 * finds the order already there, and only tells again: the sequence shows that it is the same news.
 */
export async function moveTo(
  id: OrderId,
  change: Omit<Advance, 'at' | 'unlessCancelling'>,
  { orders, statusTopic, clock }: Pick<TaskPorts, 'orders' | 'statusTopic' | 'clock'>,
): Promise<Order> {
  const unlessCancelling = change.to !== 'cancelled' && change.to !== 'delivered';
  const moved = await orders.advance(id, { ...change, at: clock.now(), unlessCancelling });
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
  waiting: Waiting,
  { token, entered }: { token: string; entered?: string | undefined },
  { orders, workflow }: Pick<TaskPorts, 'orders' | 'workflow'>,
): Promise<void> {
  const wait = { for: waiting, token, ...(entered !== undefined && { entered }) };
  const order = await orders.await(id, wait);
  if (order?.answered) {
    await workflow.answer(order.answered);
    return;
  }
  if (order) return;
  await loadOrder(id, { orders });
  throw new OrderCancelledError(`order ${id} is being cancelled`);
}
