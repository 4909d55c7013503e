import { overDoorCap } from '../domain/over-door-cap.ts';
import { cents } from '../domain/money.ts';
import type { Facts } from './decide/step.ts';
import { orderContents } from './decide/contents.ts';
import { PAYMENT_NAMES } from './describe.ts';
import { money, phoneOf, say, series, type Value } from './phrases.ts';
import { codeIsToBeHad, isProven, phoneCodeQuestion } from './phone-proof.ts';
import type { NextQuestion } from './question.ts';
import type { Session } from './session.ts';

/** How it is paid, the change for cash, whether a new card may be kept; and what is too dear to be paid at the door. */
export function paymentQuestion(session: Session, facts: Facts): NextQuestion | undefined {
  const { draft, profile } = session;
  const { payment } = draft;
  if (!payment) return { question: askPayment(session, facts), pending: { kind: 'payment' } };
  if (payment.method === 'cash' && payment.changeAsked !== true && draft.pickUp !== true)
    return { question: say('askChange'), pending: { kind: 'change' } };
  const newCard = payment.online === true && payment.method === 'card' && !payment.savedCard;
  return newCard && profile.keepCard === undefined
    ? { question: say('askKeepCard'), pending: { kind: 'keepCard' } }
    : tooDearForDoor(session, facts);
}

function askPayment({ draft, profile }: Session, { book, paying }: Facts) {
  const door = series(
    book.shop.paymentsAtDoor.map((each) => PAYMENT_NAMES[each]),
    'or',
  );
  const counter = draft.pickUp === true;
  if (paying.online.length === 0)
    return say(counter ? 'askPaymentAtCounter' : 'askPayment', { payments: door });
  const values = { now: waysNow(profile, paying.online), payments: door };
  return say(counter ? 'askPaymentNowOrAtCounter' : 'askPaymentNowOrAtDoor', values);
}

/** "Pix, cartão ou cartão de sempre". */
export const waysNow = (
  { savedCard }: Session['profile'],
  online: Facts['paying']['online'],
): Value =>
  series(
    [
      ...online.map((each) => PAYMENT_NAMES[each]),
      ...(savedCard && online.includes('card') ? [say('usualCard')] : []),
    ],
    'or',
  );

function tooDearForDoor(session: Session, facts: Facts): NextQuestion | undefined {
  const contents = orderContents(session, facts);
  const { shop } = facts.book;
  const { unverifiedOrderCents } = shop.limits;
  if (!contents || unverifiedOrderCents === undefined) return undefined;
  if (!overDoorCap(contents, shop, isProven(session.profile))) return undefined;
  const most = money(cents(unverifiedOrderCents));
  if (codeIsToBeHad(session, facts)) {
    const asked = session.pending.kind === 'phoneCode';
    const before = asked ? [] : [say('overDoorCapProve', { most })];
    return { before, ...phoneCodeQuestion(session) };
  }
  const { online } = facts.paying;
  return online.length === 0
    ? {
        before: [say('overDoorCapCall', { most, phone: phoneOf(shop.phone) })],
        question: say('askChangeWhat'),
        pending: { kind: 'item' },
        checkingOut: false,
      }
    : {
        before: [say('overDoorCap', { most })],
        question: say('askPayNow', { payments: waysNow(session.profile, online) }),
        pending: { kind: 'payment' },
      };
}

/** Buttons for them; what is tapped is said. */
export const paymentChips = ({ profile }: Session, { book, paying }: Facts): Value[] => [
  ...paying.online.map((each) => {
    if (each === 'pix') return PAYMENT_NAMES.pix;
    return say(profile.savedCard ? 'usualCard' : 'chipCardNow');
  }),
  ...book.shop.paymentsAtDoor.filter((each) => each !== 'pix').map((each) => PAYMENT_NAMES[each]),
];
