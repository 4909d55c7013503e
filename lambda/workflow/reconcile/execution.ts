import type { OrderId } from '../../domain/ids.ts';
import { hasEnded } from '../../domain/order.ts';
import { CANCELLED, type ReconcilePorts } from './open-order.ts';
import type { Report } from './report.ts';

/** An execution that waits for a word on an order that has ended: nobody will give it, so it is ended. */
export async function reconcileExecution(
  id: OrderId,
  { orders, workflow }: ReconcilePorts,
  report: Report,
): Promise<void> {
  const order = await orders.get(id);
  if (!order?.waiting || !hasEnded(order.status)) return;
  const { token } = order.waiting;
  if (await workflow.answer({ token, reply: CANCELLED })) report.released.push(id);
}
