import { nameOf } from '../domain/menu-index.ts';
import type { Facts } from './decide/step.ts';
import { describeLines } from './describe.ts';
import { moment } from './moment.ts';
import type { NextQuestion } from './question.ts';
import { openOrders } from './placed/placed-orders.ts';
import { placedDoubt } from './placed/placed-doubt.ts';
import { orderNumber, say, series, type Saying } from './phrases.ts';
import { cancelQuestion } from './placed/cancel-question.ts';
import type { Pending, Session } from './session.ts';
import { voiceCodeQuestion } from './voice-code/voice-code.ts';

const CANDIDATES_SAID = 6;

/** Questions that stay open until they are answered, whatever else was said in between. */
export function openDoubt(session: Session, facts: Facts): NextQuestion | undefined {
  const { pending } = session;
  switch (pending.kind) {
    case 'which':
      return { question: whichQuestion(pending, facts), pending };
    case 'time':
      return { question: timeQuestion(pending, facts), pending };
    case 'usual':
      return { question: say(pending.changed ? 'askUsualNow' : 'askUsual'), pending };
    case 'confirmCancel':
      return cancelQuestion(pending.orderId, facts);
    case 'confirmClear':
      return { question: say('askClear'), pending };
    case 'allergen':
      return { question: say('askAllergy'), pending };
    case 'confirmForget':
      return { question: say('askForget'), pending };
    case 'newVoiceCode':
      return voiceCodeQuestion(session, facts);
    case 'voiceCode':
      return pending.then.kind === 'act'
        ? voiceCodeQuestion(session, facts)
        : mergeQuestion(session, facts);
    case 'whichOrder':
      return whichOrder(facts);
    case 'rating':
      return { question: say('askRating'), pending };
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
    case 'move':
    case 'suggestion':
      return placedDoubt(pending, facts);
    case 'amend':
    case 'newPlace':
    case 'substitute':
    case 'newPrice':
    case 'merge':
    case 'offer':
    case 'nothing':
    case 'item':
    case 'option':
    case 'quantity':
    case 'allergy':
    case 'age':
    case 'address':
    case 'houseNumber':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
    case 'change':
    case 'keepCard':
    case 'phoneCode':
    case 'repay':
    case 'confirm':
    case 'confirmAgain':
      return mergeQuestion(session, facts);
  }
}

function mergeQuestion({ toMerge }: Session, { book, locale }: Facts): NextQuestion | undefined {
  if (!toMerge) return undefined;
  const lines = describeLines(toMerge, book.menu, locale);
  return { question: say('askMerge', { lines }), pending: { kind: 'merge' } };
}

/** Of those that can be cancelled still; with one left there is nothing to ask. */
function whichOrder({ orders }: Facts): NextQuestion | undefined {
  const open = openOrders(orders).toSorted((one, other) => one.number - other.number);
  const numbers = series(open.map((order) => orderNumber(order.number)));
  return open.length > 1
    ? { question: say('askWhichOrder', { numbers }), pending: { kind: 'whichOrder' } }
    : undefined;
}

function timeQuestion(
  { candidates }: Extract<Pending, { kind: 'time' }>,
  { book, now, locale }: Facts,
): Saying {
  const times = candidates.map((at) => moment(new Date(at), now, book.shop.timeZone, locale));
  const [only] = times;
  if (!only) return say('askTime');
  if (times.length === 1) return say('askSchedule', { when: only });
  return say('askTimeOf', { candidates: series(times, 'or') });
}

export function whichQuestion(
  { candidates }: Extract<Pending, { kind: 'which' }>,
  { book, locale }: Facts,
): Saying {
  const names = candidates.flatMap((id) => {
    const named =
      book.menu.item(id) ??
      book.menu.menu.groups.flatMap((group) => group.options).find((option) => option.id === id);
    return named ? [nameOf(named, locale)] : [];
  });
  return say('askWhich', { candidates: series(names.slice(0, CANDIDATES_SAID), 'or') });
}
