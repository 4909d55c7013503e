import { nameOf } from '../domain/menu-index.ts';
import { hasEnded } from '../domain/order.ts';
import { brief, isBrief } from './brief.ts';
import type { Facts, Step } from './decide/step.ts';
import { nextQuestion } from './next-question.ts';
import { paymentChips } from './payment-question.ts';
import type { NextQuestion } from './question.ts';
import { say, type Saying, type Value } from './phrases.ts';
import type { Expects, Reply } from './reply.ts';
import type { Pending, Session } from './session.ts';

/** Ends a turn: what was said, the one question that follows, and the session that remembers it. */
export function close(step: Step, facts: Facts): { session: Session; reply: Reply } {
  const next: NextQuestion = step.over
    ? { pending: { kind: 'nothing' } }
    : nextQuestion(step, facts);
  const session: Session = {
    ...step.session,
    pending: step.ask ? (step.askPending ?? { kind: 'item' }) : next.pending,
    ...(step.session.waiting && {
      waiting: stillWaiting(step.session, step.ask ? undefined : next),
    }),
    ...(next.checkingOut !== undefined && { checkingOut: next.checkingOut }),
    ...(next.offersLate && !step.ask && { late: undefined }),
  };
  const question = step.over ? undefined : (step.ask ?? next.question);
  const { order } = facts;
  const told = isBrief(session.profile) ? brief : (saying: Saying) => saying;
  return {
    session,
    reply: {
      locale: facts.locale,
      sentences: [...step.sentences, ...(step.ask ? [] : (next.before ?? []))].map(told),
      ...(question && { question: told(question) }),
      expects: question ? expected(session.pending) : 'none',
      chips: chips(session, facts, question),
      ...(step.card && { card: step.card }),
      ...(step.pay && { pay: step.pay }),
      ...(next.inApp && !step.ask && { inApp: next.inApp }),
      ...(order && { order: { id: order.id, number: order.number, status: order.status } }),
      slow: session.profile.manner === 'slow',
      over: question === undefined,
    },
  };
}

/** Those that are not asked now; none once the talk is over. */
function stillWaiting({ waiting }: Session, next: NextQuestion | undefined): Session['waiting'] {
  const left = waiting?.filter((each) => each !== next?.pending);
  return left?.length === 0 ? undefined : left;
}

const EXPECTS: Record<Pending['kind'], Expects> = {
  nothing: 'none',
  item: 'item',
  option: 'option',
  which: 'which',
  more: 'confirm',
  quantity: 'confirm',
  allergy: 'confirm',
  age: 'confirm',
  offer: 'confirm',
  usual: 'confirm',
  allergen: 'option',
  merge: 'confirm',
  time: 'time',
  rating: 'rating',
  whichOrder: 'which',
  confirmForget: 'confirm',
  whichPlaced: 'which',
  whereTo: 'which',
  newInstead: 'confirm',
  amend: 'confirm',
  newPlace: 'address',
  move: 'confirm',
  substitute: 'option',
  newPrice: 'confirm',
  suggestion: 'confirm',
  address: 'address',
  houseNumber: 'address',
  neighbourhood: 'address',
  name: 'name',
  phone: 'phone',
  payment: 'payment',
  change: 'change',
  keepCard: 'confirm',
  repay: 'payment',
  confirm: 'confirm',
  confirmAgain: 'confirm',
  confirmCancel: 'confirm',
  confirmClear: 'confirm',
  phoneCode: 'confirm',
  voiceCode: 'code',
  newVoiceCode: 'code',
};

const expected = (pending: Pending): Expects =>
  pending.kind === 'phoneCode' && pending.sent ? 'textedCode' : EXPECTS[pending.kind];

function chips(session: Session, facts: Facts, question: Saying | undefined): Value[] {
  const { pending, basket } = session;
  const { order } = facts;
  switch (expected(pending)) {
    case 'confirm':
      return [say('chipYes'), say('chipNo')];
    case 'change':
      // "Troco pra quanto?" wants a sum.
      return question?.key === 'askChange' ? [say('chipYes'), say('chipNo')] : [];
    case 'item':
      return basket.length > 0 ? [say('chipCheckOut'), say('chipMenu')] : [say('chipMenu')];
    case 'none':
      return order && !hasEnded(order.status) ? [say('chipStatus')] : [];
    case 'payment':
      return paymentChips(session, facts);
    case 'option':
      return optionChips(pending, facts);
    case 'which':
    case 'name':
    case 'phone':
    case 'address':
    case 'time':
    case 'rating':
    case 'code':
    case 'textedCode':
      return [];
  }
}

/** A choice that fits the buttons is offered by them. */
function optionChips(pending: Pending, { book, locale }: Facts): Value[] {
  const group = pending.kind === 'option' ? book.menu.group(pending.group) : undefined;
  const options = (group?.options ?? []).filter((option) => option.available !== false);
  return options.length > MOST_CHIPS ? [] : options.map((option) => nameOf(option, locale));
}

const MOST_CHIPS = 5;
