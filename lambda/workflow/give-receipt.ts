import type { OrderId } from '../domain/ids.ts';
import { settle } from './money/settle.ts';
import { loadOrder, type TaskPorts } from './order-step.ts';

/** Makes the receipt of an order that has just been handed over, once: as it is when it has been delivered. */
export async function giveReceipt(orderId: OrderId, ports: TaskPorts): Promise<void> {
  const order = await loadOrder(orderId, ports);
  const settled = order.chargeRequests ? await settle(orderId, ports) : order;
  await ports.receiptDesk.issue({ ...settled, status: 'delivered' });
}
