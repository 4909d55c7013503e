import type { Order } from '../domain/order.ts';
import type { Ports } from '../ports.ts';

/**
 * Passes the answer that an order holds on to its workflow. It is safe on the order by then: where Step Functions
 * cannot be reached, `reconcile` sends it later.
 */
export async function sendAnswer(
  { id, answered }: Pick<Order, 'id' | 'answered'>,
  workflow: Pick<Ports['workflow'], 'answer'>,
): Promise<void> {
  if (!answered) return;
  try {
    await workflow.answer(answered);
  } catch (cause) {
    console.error(JSON.stringify({ event: 'answerUnsent', orderId: id, cause: String(cause) }));
  }
}
