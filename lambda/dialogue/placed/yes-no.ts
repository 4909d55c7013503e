import { orderNumber, say } from '../phrases.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import type { Pending } from '../session.ts';
import { actsOf, confirmAmend, leaves } from './amend.ts';
import type { Act } from '../acts.ts';
import { repaySame, toRepay } from './repay.ts';
import { declineSuggestion, takeSuggestion } from './suggestion.ts';
import { answerSoldOut, late } from './sold-out.ts';
import { withoutMissing, withSimilar } from './sold-out.ts';

/** Questions about orders that are placed. */
export type AboutPlaced = Extract<
  Pending['kind'],
  | 'whichPlaced'
  | 'whereTo'
  | 'newInstead'
  | 'amend'
  | 'newPlace'
  | 'move'
  | 'substitute'
  | 'newPrice'
  | 'suggestion'
  | 'repay'
>;

type Then = (step: Step, acts: readonly Act[]) => Step;

/** A yes to them. */
export function confirmPlaced(step: Step, kind: AboutPlaced, facts: Facts, then: Then): Step {
  const { pending } = step.session;
  switch (kind) {
    case 'amend':
      return confirmAmend(step, facts);
    case 'newInstead':
      return pending.kind === 'newInstead' ? then(settled(step), actsOf(pending.wanted)) : step;
    case 'move':
      return pending.kind === 'move'
        ? {
            ...settled(step),
            effect: {
              kind: 'readdress',
              orderId: pending.orderId,
              revision: pending.revision,
              to: pending.to,
            },
          }
        : step;
    case 'newPrice':
      return answerPrice(step, true, facts);
    case 'suggestion':
      return takeSuggestion(step, facts);
    case 'repay':
      return payAsBefore(step, facts);
    case 'substitute':
      return onlyChoice(step, facts);
    case 'whichPlaced':
    case 'whereTo':
    case 'newPlace':
      return go(step, [say('helpChoice')]);
  }
}

/** A yes answers no "this or that"; where cancelling is all that is left, it does. */
function onlyChoice(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  const order = facts.orders.find(
    ({ id }) => pending.kind === 'substitute' && id === pending.orderId,
  );
  const offer = order?.offer;
  if (!order || offer?.kind !== 'substitute') return late(step, order, facts);
  const { id: orderId } = order;
  return withSimilar(order, offer, facts) || withoutMissing(order, offer, facts)
    ? go(step, [say('helpChoice')])
    : answerSoldOut(step, { kind: 'answerSoldOut', orderId, how: 'cancel' }, facts);
}

/** "Sim" to a time that ran out is a new one; a card that was declined is not asked again. */
function payAsBefore(step: Step, facts: Facts): Step {
  const order = toRepay(facts.orders);
  return order?.offer?.kind === 'payment' && order.offer.why === 'expired'
    ? repaySame(step, order, facts)
    : go(step, [say('helpChoice')]);
}

function answerPrice(step: Step, agreed: boolean, facts: Facts): Step {
  const { pending } = step.session;
  if (pending.kind !== 'newPrice') return step;
  const { orderId, revision } = pending;
  const order = facts.orders.find(({ id }) => id === orderId);
  return order?.offer?.kind === 'price' && order.status === 'awaitingCustomer'
    ? { ...settled(step), effect: { kind: 'answerPrice', orderId, revision, agreed } }
    : late(step, order, facts);
}

/** A no to them: the placed order stays as it is. */
export function denyPlaced(step: Step, kind: AboutPlaced, facts: Facts): Step {
  const { pending } = step.session;
  switch (kind) {
    case 'amend':
      return keep(step, step.session.amending?.orderId, facts);
    case 'move':
      return keep(step, pending.kind === 'move' ? pending.orderId : undefined, facts);
    case 'newPlace':
      return keep(step, pending.kind === 'newPlace' ? pending.orderId : undefined, facts);
    case 'newPrice':
      return answerPrice(step, false, facts);
    case 'suggestion':
      return declineSuggestion(step, facts);
    case 'repay':
      return pending.kind === 'repay'
        ? go(step, [], { pending: { kind: 'confirmCancel', orderId: pending.orderId } })
        : step;
    case 'substitute':
      return go(step, [say('helpChoice')]);
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
      return answer(settled(step), say('keptAsIs'));
  }
}

/** The placed order is let be, and that is said. */
export function keep(step: Step, orderId: string | undefined, facts: Facts): Step {
  const order = facts.orders.find(({ id }) => id === orderId);
  const left = leaves(settled(step));
  return order ? answer(left, say('orderStays', { number: orderNumber(order.number) })) : left;
}
