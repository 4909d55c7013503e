import type { Order, Waiting } from '../domain/order.ts';
import type { Ports } from '../ports.ts';

/** What the shop can say of an order that waits for it. */
export type Answer =
  | { kind: 'accept'; minutes: number }
  | { kind: 'reject'; reason: string }
  | { kind: 'ready' }
  | { kind: 'picked-up' }
  | { kind: 'delivered' };

export type AnswerPorts = Pick<Ports, 'orders' | 'workflow'>;

/** Passes an answer on to the order's workflow. False when the order does not wait for it (any more): nothing changes. */
export async function answerOrder(
  order: Order,
  answer: Answer,
  { orders, workflow }: AnswerPorts,
): Promise<boolean> {
  const { waiting } = order;
  if (waiting?.for !== waitOf(answer) || order.cancelRequested === true) return false;
  switch (answer.kind) {
    case 'accept':
      return workflow.succeed(waiting.token, { minutes: answer.minutes });
    case 'reject':
      await orders.noteFromKitchen(order.id, answer.reason);
      return workflow.fail(waiting.token, 'KitchenRejectedError', answer.reason);
    case 'ready':
    case 'picked-up':
    case 'delivered':
      return workflow.succeed(waiting.token, {});
  }
}

function waitOf(answer: Answer): Waiting {
  switch (answer.kind) {
    case 'accept':
    case 'reject':
      return 'accept';
    case 'ready':
    case 'picked-up':
    case 'delivered':
      return answer.kind;
  }
}
