import { dueCents } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import { OrderStateError } from '../errors.ts';
import { liveOrder, moveTo, waitFor, type TaskPorts } from '../order-step.ts';
import type { Task } from '../task-request.ts';

/** Whether the order's newest change is that it was paid. */
const wasJustPaid = ({ status, history }: Order): boolean =>
  status === 'received' && history.at(-2)?.status === 'awaitingPayment';

/** Shows the order to the kitchen, and waits for its word. What is to be paid before is paid by then. */
export async function askKitchen(request: Task<'askKitchen'>, ports: TaskPorts): Promise<void> {
  const { orderId } = request;
  const order = await liveOrder(orderId, ports);
  if (dueCents(order) > 0)
    throw new OrderStateError(`order ${orderId} is not paid: ${dueCents(order)} cents are missing`);
  // Done again after the move was made and before it was told, it is told now.
  if (order.status === 'awaitingPayment' || wasJustPaid(order))
    await moveTo(orderId, { to: 'received', from: ['awaitingPayment'] }, ports);
  await waitFor(orderId, 'accept', request, ports);
}
