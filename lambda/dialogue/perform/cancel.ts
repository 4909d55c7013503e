import type { OrderId } from '../../domain/ids.ts';
import type { Order } from '../../domain/order.ts';
import type { WaitReply } from '../../domain/wait.ts';
import { answer, type Facts, type Step } from '../decide/step.ts';
import { orderNumber, say } from '../phrases.ts';
import { statusSayings } from '../status.ts';
import type { Done, PerformPorts } from './ports.ts';

const CANCELLED: WaitReply = {
  kind: 'failure',
  error: 'OrderCancelledError',
  cause: 'the customer cancelled',
};

/** Marks the order, and ends the wait that is open; a step that is under way sees the mark. */
export async function cancel(
  step: Step,
  orderId: OrderId,
  facts: Facts,
  { orders, workflow }: PerformPorts,
): Promise<Done> {
  const cancelling = await orders.requestCancel(orderId);
  const order: Order | undefined = cancelling ?? (await orders.get(orderId));
  if (!order) return { step: answer(step, say('noOrder')), facts };
  if (cancelling?.waiting)
    await workflow.answer({ token: cancelling.waiting.token, reply: CANCELLED });
  const told = cancelling
    ? [say('cancelling', { number: orderNumber(order.number) })]
    : statusSayings(order, facts);
  return { step: answer(step, ...told), facts: { ...facts, order } };
}
