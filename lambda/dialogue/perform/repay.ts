import { answer, type Effect, type Facts, type Step } from '../decide/step.ts';
import { orderNumber, say } from '../phrases.ts';
import { shownPayment, toPay } from '../placed/pay.ts';
import type { Turn } from '../turn.ts';
import { done, markOf, pass } from './change-placed.ts';
import type { Done, PerformPorts } from './ports.ts';

/** A placed order paid anew: its workflow opens another charge, or goes on without one. */
export async function repay(
  step: Step,
  { orderId, revision, contents }: Extract<Effect, { kind: 'repay' }>,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const changed = await ports.orders.repay(orderId, {
    ...markOf(turn, revision, facts),
    contents,
  });
  const { order } = changed;
  if (!order) return { step: answer(step, say('noOrder')), facts };
  const number = orderNumber(order.number);
  if (changed.outcome === 'refused')
    return done(answer(step, say('orderMovedOn', { number })), order, facts);
  await pass(changed, ports);
  const { online } = order.contents;
  const told = online
    ? [say('repayNoted'), ...toPay(order, facts)]
    : [say('repayAtDoor', { number })];
  // The charge that was open is let go of; what is shown is the next.
  const pay = shownPayment({ ...order, charges: {} }, facts);
  return done({ ...answer(step, ...told), ...(pay && { pay }) }, order, facts);
}
