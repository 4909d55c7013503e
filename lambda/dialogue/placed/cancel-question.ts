import type { OrderId } from '../../domain/ids.ts';
import { heldCents, netCents } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import type { Facts } from '../decide/step.ts';
import { money, orderNumber, say, type Saying } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';

/** Whether to cancel: what comes back of what was paid, how and when, and how far the kitchen is, are said before it is agreed to. */
export function cancelQuestion(orderId: OrderId, { orders }: Pick<Facts, 'orders'>): NextQuestion {
  const order = orders.find(({ id }) => id === orderId);
  const number = orderNumber(order?.number ?? 0);
  const pending = { kind: 'confirmCancel', orderId } as const;
  const cooking = order?.status === 'preparing' || order?.status === 'outForDelivery';
  const back = order ? whatComesBack(order) : [];
  if (back.length === 0)
    return { question: say(cooking ? 'askCancelCooking' : 'askCancel', { number }), pending };
  return {
    before: [...(cooking ? [say('kitchenBegan', { number })] : []), ...back],
    question: say('askCancelPaid', { number }),
    pending,
  };
}

/** By each way that it was paid; nothing where nothing came in. */
function whatComesBack(order: Order): Saying[] {
  const all = Object.values(order.charges ?? {});
  const of = (way: 'pix' | 'card') => ({
    ...order,
    charges: Object.fromEntries(
      all.filter(({ method = 'pix' }) => method === way).map((charge) => [charge.id, charge]),
    ),
  });
  const [pix, card, held] = [netCents(of('pix')), netCents(of('card')), heldCents(order)];
  return [
    ...(pix > 0 ? [say('cancelBackPix', { amount: money(pix) })] : []),
    ...(card > 0 ? [say('cancelBackCard', { amount: money(card) })] : []),
    ...(held > 0 ? [say('cancelBackHeld', { amount: money(held) })] : []),
  ];
}
