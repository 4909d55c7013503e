import { onSale } from '../../domain/choices.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { repriced } from '../../domain/reprice.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { orderNumber, say } from '../phrases.ts';
import { late } from './sold-out.ts';
import { isChangeable, openOrders } from './placed-orders.ts';

/** The newest order with a suggestion that nothing was said to, while the kitchen has not accepted. */
export const suggestedTo = ({ orders, book }: Facts): Order | undefined =>
  openOrders(orders).find(
    (order) =>
      order.status === 'received' &&
      isChangeable(order) &&
      order.suggestion?.answer === undefined &&
      order.suggestion !== undefined &&
      onSale(order.suggestion.line, book.menu),
  );

/** The order with what was suggested, at the prices of now. */
export function withSuggestion(
  { contents, placedAt, suggestion }: Order,
  { book }: Facts,
): OrderContents {
  const lines = [...contents.lines, ...(suggestion ? [suggestion.line] : [])];
  return repriced({ ...contents, lines }, new Date(placedAt), book);
}

/** Asks whether it is wanted, with the new total. */
export const askSuggested = (step: Step, order: Order, facts: Facts): Step =>
  go(step, [], {
    pending: {
      kind: 'suggestion',
      orderId: order.id,
      fingerprint: fingerprint(withSuggestion(order, facts)),
    },
  });

/** A yes to the total that was said adds it. */
export function takeSuggestion(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  if (pending.kind !== 'suggestion') return step;
  const order = facts.orders.find(({ id }) => id === pending.orderId);
  if (!order || suggestedTo({ ...facts, orders: [order] }) === undefined)
    return late(step, order, facts);
  const contents = withSuggestion(order, facts);
  if (fingerprint(contents) !== pending.fingerprint)
    return askSuggested(go(step, [say('priceChanged')]), order, facts);
  const { orderId } = pending;
  const revision = revisionOf(order);
  return { ...step, effect: { kind: 'amend', orderId, revision, contents, suggested: true } };
}

export function declineSuggestion(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  const order = facts.orders.find(
    ({ id }) => pending.kind === 'suggestion' && id === pending.orderId,
  );
  if (!order) return settled(step);
  const told = say('suggestionDeclined', { number: orderNumber(order.number) });
  return {
    ...answer(settled(step), told),
    effect: { kind: 'declineSuggestion', orderId: order.id },
  };
}
