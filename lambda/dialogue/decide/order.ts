import { orderNumber, say, type Saying } from '../phrases.ts';
import { statusSayings } from '../status.ts';
import { askArea } from './ask-area.ts';
import { isCalledOff, openOrders } from '../placed/placed-orders.ts';
import { askSuggested, suggestedTo } from '../placed/suggestion.ts';
import { answer, go, type Facts, type Step } from './step.ts';

export function checkOut(step: Step): Step {
  return step.session.basket.length === 0
    ? go(step, [say('basketEmpty')])
    : go(step, [], { checkingOut: true });
}

/** Cancels an order on its way, else the one being made; never without asking first. */
export function cancelOrder(step: Step, number: number | undefined, facts: Facts): Step {
  const open = openOrders(facts.orders);
  const [only] = open;
  const named =
    open.find((order) => order.number === number) ?? (open.length === 1 ? only : undefined);
  if (named) return go(step, [], { pending: { kind: 'confirmCancel', orderId: named.id } });
  if (open.length > 1) return go(step, [], { pending: { kind: 'whichOrder' } });
  if (step.session.basket.length > 0) return go(step, [], { pending: { kind: 'confirmClear' } });
  const [last] = facts.orders;
  if (!last) return answer(step, say('noOrder'));
  if (isCalledOff(last)) return answer(step, ...statusSayings(last, facts));
  const told = last.status === 'cancelled' ? 'cancelledAlready' : 'deliveredAlready';
  return answer(step, say(told, { number: orderNumber(last.number) }));
}

/** Where the customer's orders are; when none is on its way, how the last one ended. */
export function askStatus(step: Step, facts: Facts): Step {
  const open = openOrders(facts.orders);
  if (open.length === 0 && step.session.basket.length > 0)
    return step.session.draft.pickUp === true
      ? go(step, [say('notPlacedYet'), say('pickUpWhen')])
      : askArea(go(step, [say('notPlacedYet')]), {}, facts);
  const told = open.length > 0 ? open : facts.orders.slice(0, 1);
  const asked = answer(
    step,
    ...(told.length === 0
      ? [say('noOrder'), ...usualWait(facts)]
      : told.flatMap((order) => statusSayings(order, facts))),
  );
  const suggested = step.session.basket.length === 0 ? suggestedTo(facts) : undefined;
  if (suggested) return askSuggested(asked, suggested, facts);
  const [last] = told;
  return last?.status === 'delivered' && last.rating === undefined
    ? go(asked, [], { pending: { kind: 'rating', orderId: last.id } })
    : asked;
}

/** How long delivery takes, wherever it is to. */
function usualWait({ book: { shop } }: Facts): Saying[] {
  const waits = shop.areas.map(({ minutes }) => minutes);
  const from = Math.min(...waits.map((wait) => wait.from));
  const to = Math.max(...waits.map((wait) => wait.to));
  return waits.length === 0 ? [] : [say('deliveryTakes', { from, to })];
}
