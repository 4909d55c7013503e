import type { Charge } from '../../lambda/domain/charge.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { dueFor } from '../../lambda/domain/taken.ts';
import type { OrderPlan } from './plan.ts';

/**
 * What is wrong with an order's money, when all is over: what the providers kept must be what the order's end says, to
 * the cent; no card may have been taken that the kitchen's yes does not cover; nothing may be held, payable, or given back
 * twice; and the order must know of all of it.
 */
export function moneyProblems(
  order: Order,
  charges: readonly Charge[],
  plan: OrderPlan | undefined,
): (string | false)[] {
  const { charges: known = {}, refunds = [], contents } = order;
  const kept = charges.reduce((sum, each) => sum + each.receivedCents - each.refundedCents, 0);
  const due = contents.online === true ? dueFor(order) : 0;
  const tookCard = charges.some(
    ({ method, receivedCents }) => method === 'card' && receivedCents > 0,
  );
  return [
    kept !== due && `kept ${kept} cents, and should have ${due}`,
    tookCard && order.charge?.takenAt === undefined && 'took a card that it may not',
    tookCard && plan?.kitchen.does !== 'accepts' && 'took a card, and the kitchen had not accepted',
    ...charges.flatMap((charge) => {
      const { id, status, receivedCents, refundedCents } = charge;
      const given = refunds
        .filter(({ chargeId, doneAt }) => chargeId === id && doneAt !== undefined)
        .reduce((sum, { amountCents }) => sum + amountCents, 0);
      const own = known[id];
      return [
        status === 'authorised' && `still holds ${id}`,
        status === 'open' && `can still be paid by ${id}`,
        refundedCents !== given &&
          `put down ${given} cents given back of ${id}, not ${refundedCents}`,
        !own && receivedCents > 0 && `does not know that ${id} was paid`,
        own &&
          (own.receivedCents !== receivedCents || own.refundedCents !== refundedCents) &&
          `has ${own.receivedCents} − ${own.refundedCents} of ${id}, the provider ${receivedCents} − ${refundedCents}`,
      ].flatMap((each) => each || []);
    }),
    new Set(refunds.map(({ key }) => key)).size !== refunds.length && 'has two refunds of one key',
  ];
}
