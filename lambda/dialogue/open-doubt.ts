import { isDeepStrictEqual } from 'node:util';
import type { Facts, Step } from './decide/step.ts';
import { describeLines } from './describe.ts';
import { moment } from './moment.ts';
import type { NextQuestion } from './question.ts';
import { openOrders } from './placed/placed-orders.ts';
import { placedDoubt } from './placed/placed-doubt.ts';
import { orderNumber, say, series, type PhraseKey, type Saying } from './phrases.ts';
import { cancelQuestion } from './placed/cancel-question.ts';
import type { Pending, Session, Which } from './session.ts';
import { choicesOf, isLong, TOLD } from './told-in-part.ts';
import { voiceCodeQuestion } from './voice-code/voice-code.ts';

/** As many as can be said each time they are asked. */
const FEW = 3;

/** Questions that stay open until they are answered, whatever else was said in between. */
export function openDoubt(step: Step, facts: Facts): NextQuestion | undefined {
  const { session } = step;
  const { pending } = session;
  switch (pending.kind) {
    case 'which':
      return {
        question: whichQuestion(pending, { facts, again: isAgainWhich(pending, step) }),
        pending,
      };
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
    case 'more':
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

/** Whether a question was just asked, and something else than its answer was understood. */
export const isAgain = (pending: Pending, was: Pending, { misses }: Session): boolean =>
  misses === 0 &&
  isDeepStrictEqual(
    pending,
    was.kind === 'more' && was.asked ? { kind: 'option', ...was.asked } : was,
  );

/** The same choice, whatever was said of it meanwhile; after another list "those" would be of that one. */
const isAgainWhich = ({ candidates }: Which, { was, session, sentences }: Step): boolean =>
  session.misses === 0 &&
  was.kind === 'which' &&
  isDeepStrictEqual(candidates, was.candidates) &&
  !sentences.some(({ key }) => LISTS.has(key));

const LISTS: ReadonlySet<PhraseKey> = new Set<PhraseKey>([
  'menu',
  'menuCategory',
  'menuOptions',
  'freeOf',
  'dietList',
  'dietListMore',
]);

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
  { candidates, day }: Extract<Pending, { kind: 'time' }>,
  { book, now, locale }: Facts,
): Saying {
  const times = candidates.map((at) => moment(new Date(at), now, book.shop.timeZone, locale));
  const [only] = times;
  if (!only) return say(day === undefined ? 'askDayAndTime' : 'askTime');
  if (times.length === 1) return say('askSchedule', { when: only });
  return say('askTimeOf', { candidates: series(times, 'or') });
}

/** Asked at once again it is short; what was not understood is asked in full. */
export function whichQuestion(
  pending: Which,
  { facts, again }: { facts: Facts; again: boolean },
): Saying {
  const names = choicesOf(pending, facts);
  if (again && names.length > FEW) return say('askWhichAgain');
  return isLong(names)
    ? say(facts.byVoice ? 'askWhichOfManyAloud' : 'askWhichOfMany', {
        candidates: series(names.slice(0, TOLD), 'comma'),
        count: names.length - TOLD,
      })
    : say('askWhich', { candidates: series(names, 'or') });
}
