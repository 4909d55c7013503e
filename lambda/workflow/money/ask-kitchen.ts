import { dueCents } from '../../domain/order-money.ts';
import { OrderStateError } from '../errors.ts';
import { liveOrder, moveTo, waitFor, type TaskPorts } from '../order-step.ts';
import type { Task } from '../task-request.ts';

/** Shows the order to the kitchen, and waits for its word. What is to be paid before is paid by then. */
export async function askKitchen(request: Task<'askKitchen'>, ports: TaskPorts): Promise<void> {
  const { orderId } = request;
  const order = await liveOrder(orderId, ports);
  if (dueCents(order) > 0)
    throw new OrderStateError(`order ${orderId} is not paid: ${dueCents(order)} cents are missing`);
  if (order.status === 'awaitingPayment')
    await moveTo(orderId, { to: 'received', from: ['awaitingPayment'] }, ports);
  await waitFor(orderId, 'accept', request, ports);
}
