import type { Order } from '../../domain/order.ts';
import { payPath } from '../../domain/pay-token.ts';
import { cameShort, paymentState } from '../../domain/payment-state.ts';
import { clock } from '../clock.ts';
import { answer, type Facts, type Step } from '../decide/step.ts';
import { money, orderNumber, say, type Saying } from '../phrases.ts';
import type { Reply } from '../reply.ts';
import { openOrders } from './placed-orders.ts';
import { askRepay, repaySame, toRepay, unpaidSaying } from './repay.ts';

/** What a reply shows of an order's payment; nothing for what is paid at the door. */
export function shownPayment({ id, payToken, contents, ...order }: Order, { now, paying }: Facts) {
  if (payToken === undefined || contents.online !== true) return undefined;
  const { state, charge } = paymentState(order, now);
  const code = state === 'open' ? charge?.brCode : undefined;
  const pay: Reply['pay'] = { url: `${paying.pages}/${payPath(id, payToken)}` };
  return { ...pay, ...(code !== undefined && { code }) };
}

/** What comes next for an order that is paid before it is cooked: a code or a link, here or by SMS. */
export function toPay({ contents }: Order, { paying }: Facts): Saying[] {
  const { online, savedCard, payment, phone } = contents;
  if (online !== true) return [];
  if (savedCard) return [say('toPayUsualCard', { last4: savedCard.last4 })];
  if (paying.bySms) return [say('toPaySms', { ends: endOf(phone) })];
  return [say(payment === 'pix' ? 'toPayPix' : 'toPayCard')];
}

/** "Manda o Pix de novo": the code or the link once more; a new one where the time for the last has run out. */
export function askToPay(step: Step, facts: Facts): Step {
  const [order] = withMoney(facts);
  if (!order) return answer(step, say('nothingToPay'));
  const number = orderNumber(order.number);
  const { state, charge } = paymentState(order, facts.now);
  switch (state) {
    case 'soon':
      return shown(
        answer(step, say(facts.paying.bySms ? 'payComingSms' : 'payComing')),
        order,
        facts,
      );
    case 'open': {
      if (facts.paying.bySms)
        return {
          ...answer(step, say('paySent', { ends: endOf(order.contents.phone) })),
          effect: { kind: 'sendPayLink', order },
        };
      const total = money(charge?.amountCents ?? order.contents.totalCents);
      const here = charge?.brCode === undefined ? 'payCardHere' : 'payPixHere';
      return shown(answer(step, say(here, { number, total })), order, facts);
    }
    case 'paid':
      return answer(step, say('paidAlready', { number }));
    case 'expired':
      return toRepay([order]) ? repaySame(step, order, facts) : answer(step, say('payComing'));
    case 'declined':
      return toRepay([order]) ? askRepay(step, order) : answer(step, say('payComing'));
    case 'over':
      return answer(step, say('nothingToPay'));
  }
}

/** "Já paguei": whether it has come. */
export function sayPaid(step: Step, facts: Facts): Step {
  const [order] = withMoney(facts);
  if (!order) return answer(step, say('nothingToPay'));
  const { state, dueCents } = paymentState(order, facts.now);
  const number = orderNumber(order.number);
  if (dueCents !== undefined && cameShort(order)) return askRepay(step, order);
  return answer(step, state === 'paid' ? say('paymentArrived', { number }) : say('paymentNotYet'));
}

/** What is to be paid, and until when, where an order waits for it. */
export function dueSaying(order: Order, { now, book, locale }: Facts): Saying {
  const number = orderNumber(order.number);
  const { state, charge, dueCents } = paymentState(order, now);
  if (dueCents !== undefined && (state === 'expired' || state === 'declined'))
    return unpaidSaying(order, { why: state, dueCents });
  if (state !== 'open' || charge?.expiresAt === undefined)
    return say('statusAwaitingPayment', { number });
  const time = clock(new Date(charge.expiresAt), book.shop.timeZone, locale);
  return say('statusToPay', { number, total: money(charge.amountCents), time });
}

const shown = (step: Step, order: Order, facts: Facts): Step => {
  const pay = shownPayment(order, facts);
  return pay ? { ...step, pay } : step;
};

/** Orders on their way that are paid before they are cooked, those that wait for it first. */
const withMoney = ({ orders }: Facts): Order[] =>
  openOrders(orders)
    .filter(({ contents }) => contents.online === true)
    .sort((one, other) => Number(isWaiting(other)) - Number(isWaiting(one)));

const isWaiting = ({ status }: Order) => status === 'awaitingPayment';

/** The last two figures: enough to know one's own number by. */
const endOf = (phone: string): string => phone.slice(-2);
