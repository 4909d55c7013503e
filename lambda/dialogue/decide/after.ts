import { orderNumber, phoneOf, say } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';

/** What went wrong with the last order is told to the shop, in the customer's own words. */
export function complain(step: Step, text: string, { orders, book }: Facts): Step {
  const [order] = orders;
  const { phone } = book.shop;
  return order
    ? {
        ...answer(
          step,
          say('complaintTaken', { number: orderNumber(order.number), phone: phoneOf(phone) }),
        ),
        effect: { kind: 'complain', orderId: order.id, text },
      }
    : answer(step, say('complaintNoOrder', { phone: phoneOf(phone) }));
}

/** One to five, to the question that asked for it, or unasked of an order that has come. */
export function rate(step: Step, stars: number, { orders: [newest] }: Facts): Step {
  const { pending } = step.session;
  const unrated = newest?.status === 'delivered' && newest.rating === undefined;
  const orderId = pending.kind === 'rating' ? pending.orderId : unrated ? newest.id : undefined;
  if (stars < 1 || stars > 5) return step;
  if (orderId === undefined) return answer(step, say('nothingToRate'));
  return {
    ...answer(go(step, [], { pending: { kind: 'nothing' } }), say('rated')),
    effect: { kind: 'rate', orderId, stars },
  };
}
