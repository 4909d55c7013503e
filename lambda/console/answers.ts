import { CODE_TRIES, isDeliveryCode } from '../domain/delivery-code.ts';
import type { Order } from '../domain/order.ts';
import type { Waiting, WaitReply } from '../domain/wait.ts';
import type { Ports, WaitAnswer } from '../ports.ts';
import { sendAnswer } from '../workflow/send-answer.ts';

/** What the shop can say of an order that waits for it. */
export type Answer =
  | { kind: 'accept'; minutes: number; revision?: number | undefined }
  | { kind: 'reject'; reason: string }
  | { kind: 'ready' }
  | { kind: 'picked-up' }
  /** At the door: the customer's code, or the shop's reason to do without. */
  | { kind: 'delivered'; code?: string | undefined; override?: string | undefined };

export type AnswerPorts = Pick<Ports, 'orders' | 'workflow' | 'clock'>;

/** What came of an answer; where it is not `taken`, nothing changed but the count of wrong codes. */
export type Taken = 'taken' | 'notWaiting' | 'changed' | 'codeNeeded' | 'wrongCode' | 'noTriesLeft';

/** Takes an answer to what the order waits for, once, and passes it on to its workflow. */
export async function answerOrder(
  order: Order,
  answer: Answer,
  { orders, workflow, clock }: AnswerPorts,
): Promise<Taken> {
  const { waiting, deliveryCode } = order;
  if (waiting?.for !== waitOf(answer) || order.cancelRequested === true) return 'notWaiting';
  if (answer.kind === 'delivered' && deliveryCode !== undefined && answer.override === undefined) {
    if ((order.codeTries ?? 0) >= CODE_TRIES) return 'noTriesLeft';
    if (answer.code === undefined) return 'codeNeeded';
    if (!isDeliveryCode(answer.code, deliveryCode))
      return (await orders.countWrongCode(order.id)) ? 'wrongCode' : 'noTriesLeft';
  }
  const taken = await orders.answer(order.id, {
    wait: waiting,
    at: clock.now(),
    ...whatOf(answer),
  });
  if (!taken) {
    const now = await orders.get(order.id);
    return now?.waiting?.token === waiting.token && now.cancelRequested !== true
      ? 'changed'
      : 'notWaiting';
  }
  await sendAnswer(taken, workflow);
  return 'taken';
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

function whatOf(
  answer: Answer,
): Pick<WaitAnswer, 'reply' | 'revision' | 'kitchenNote' | 'codeOverride'> {
  switch (answer.kind) {
    case 'accept':
      return {
        reply: success({ minutes: answer.minutes }),
        ...(answer.revision !== undefined && { revision: answer.revision }),
      };
    case 'reject':
      return {
        reply: { kind: 'failure', error: 'KitchenRejectedError', cause: answer.reason },
        kitchenNote: answer.reason,
      };
    case 'ready':
    case 'picked-up':
      return { reply: success({}) };
    case 'delivered':
      return {
        reply: success({}),
        ...(answer.override !== undefined && { codeOverride: answer.override }),
      };
  }
}

const success = (output: Record<string, unknown>): WaitReply => ({ kind: 'success', output });
