import type { OnlinePayment } from '../../domain/shop.ts';
import type { Payment } from '../../domain/shop-terms.ts';
import type { Act } from '../acts.ts';
import { PAYMENT_NAMES } from '../describe.ts';
import { say, series, type Saying } from '../phrases.ts';
import { askRepay, repayIn, toRepay } from '../placed/repay.ts';
import type { ChosenPayment, Session } from '../session.ts';
import { giveChange } from './details.ts';
import { answer, go, type Facts, type Step } from './step.ts';

type Choice = Extract<Act, { kind: 'choosePayment' }>;

/** How it is paid. While a placed order waits for its money and no other is being made, it is of that one. */
export function choosePayment(step: Step, choice: Choice, facts: Facts): Step {
  const { session } = step;
  const wanted = chosen(choice, session, facts);
  if (typeof wanted === 'string') return go(step, [refused(wanted, facts)]);
  if (choice.asked && !ASKED_FOR.has(session.pending.kind))
    return answer(step, say('paymentTaken', { payment: PAYMENT_NAMES[wanted.method] }));
  const unpaid = toRepay(facts.orders);
  if (unpaid && (session.pending.kind === 'repay' || session.basket.length === 0))
    return repayIn(step, unpaid, wanted, facts);
  const told = ['payment', 'confirm'].includes(session.pending.kind)
    ? []
    : [say('notedPayment', { payment: PAYMENT_NAMES[wanted.method] })];
  const { changeForCents } = choice;
  const after = go(step, told, { draft: { ...session.draft, payment: wanted } });
  return changeForCents === undefined ? after : giveChange(after, changeForCents, facts);
}

/** Where a payment is asked for, to ask whether it is taken is to choose it. */
const ASKED_FOR: ReadonlySet<Session['pending']['kind']> = new Set<Session['pending']['kind']>([
  'payment',
  'repay',
]);

/** To pay another way: what a placed order waits for where none is being made, else the one to be placed. */
export function askPayment(step: Step, { orders }: Facts): Step {
  const { basket, draft } = step.session;
  const unpaid = toRepay(orders);
  return unpaid && basket.length === 0
    ? askRepay(step, unpaid)
    : go(step, [], { draft: { ...draft, payment: undefined } });
}

type Refused = 'notTaken' | 'notNow' | 'noUsualCard';

/** What was said is paid where the shop takes it: bare "cartão" at the door, "pix" before it is cooked, if it can be. */
function chosen(
  { payment, when, usualCard }: Choice,
  { profile }: Session,
  { book, paying }: Facts,
): ChosenPayment | Refused {
  const online = isOnline(payment) && paying.online.includes(payment);
  const atDoor = book.shop.paymentsAtDoor.includes(payment);
  const { savedCard } = profile;
  if (usualCard) {
    if (!savedCard) return 'noUsualCard';
    return online ? { method: payment, online: true, savedCard } : 'notNow';
  }
  if (when === 'now') return online ? { method: payment, online: true } : 'notNow';
  const first = online && when !== 'door' && (payment === 'pix' || !atDoor);
  if (first) return { method: payment, online: true };
  return atDoor ? { method: payment } : 'notTaken';
}

const isOnline = (payment: Payment): payment is OnlinePayment =>
  payment === 'pix' || payment === 'card';

function refused(why: Refused, { book, paying }: Facts): Saying {
  const names = (payments: readonly Payment[]) =>
    series(payments.map((each) => PAYMENT_NAMES[each]));
  switch (why) {
    case 'noUsualCard':
      return say('noUsualCard');
    case 'notNow':
      if (paying.online.length > 0)
        return say('paymentNotTakenNow', { payments: names(paying.online) });
      return say('paymentNotTaken', { payments: names(book.shop.paymentsAtDoor) });
    case 'notTaken':
      return say('paymentNotTaken', { payments: names(book.shop.paymentsAtDoor) });
  }
}
