import { overDoorCap } from '../../domain/over-door-cap.ts';
import { cents, type Cents } from '../../domain/money.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { cameShort } from '../../domain/payment-state.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { waysNow } from '../payment-question.ts';
import { money, orderNumber, say, type Saying } from '../phrases.ts';
import { isProven } from '../phone-proof.ts';
import type { NextQuestion } from '../question.ts';
import type { ChosenPayment, Session } from '../session.ts';
import { openOrders } from './placed-orders.ts';

/** The order that waits for its money. */
export const toRepay = (orders: readonly Order[]): Order | undefined =>
  openOrders(orders).find(({ status }) => status === 'awaitingPayment');

/** A placed order paid anew, in this way or another. */
export function repayIn(step: Step, order: Order, payment: ChosenPayment, facts: Facts): Step {
  const contents = paidBy(order.contents, payment, step.session);
  const { shop } = facts.book;
  const { unverifiedOrderCents: most } = shop.limits;
  if (most !== undefined && overDoorCap(contents, shop, isProven(step.session.profile)))
    return answer(step, say('overDoorCap', { most: money(cents(most)) }));
  return {
    ...settled(step),
    effect: { kind: 'repay', orderId: order.id, revision: revisionOf(order), contents },
    mayEnd: true,
  };
}

/** In the same way once more; a card that was declined is another one. */
export function repaySame(step: Step, order: Order, facts: Facts): Step {
  const { payment, online } = order.contents;
  return repayIn(step, order, { method: payment, ...(online && { online }) }, facts);
}

function paidBy(
  contents: OrderContents,
  { method, online, savedCard, changeForCents }: ChosenPayment,
  { profile }: Session,
): OrderContents {
  const { online: _, savedCard: __, saveCard: ___, changeForCents: ____, ...others } = contents;
  return {
    ...others,
    payment: method,
    ...(online && { online }),
    ...(savedCard && { savedCard }),
    ...(online && method === 'card' && !savedCard && profile.keepCard && { saveCard: true }),
    ...(changeForCents !== undefined && { changeForCents: cents(changeForCents) }),
  };
}

/** "Quero pagar de outro jeito": the ways there are. */
export const askRepay = (step: Step, order: Order): Step =>
  go(step, [], { pending: { kind: 'repay', orderId: order.id } });

/** What became of a payment, and how else. */
export function repayQuestion(order: Order, { profile }: Session, { paying }: Facts): NextQuestion {
  const { offer } = order;
  const failed = offer?.kind === 'payment' ? offer : undefined;
  return {
    before: failed ? [unpaidSaying(order, failed)] : [],
    question: say('askRepay', { payments: waysNow(profile, paying.online) }),
    pending: { kind: 'repay', orderId: order.id },
  };
}

/** Why an order is not paid: the time ran out, the payment was declined, or it was not enough. */
export function unpaidSaying(
  order: Order,
  { why, dueCents }: { why: keyof typeof WHY; dueCents: Cents },
): Saying {
  const values = { number: orderNumber(order.number), total: money(dueCents) };
  return say(cameShort(order) ? 'paymentShort' : WHY[why], values);
}

const WHY = { expired: 'paymentExpired', declined: 'paymentDeclined' } as const;
