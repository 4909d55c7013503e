import { missingChoice } from '../domain/choices.ts';
import { nameOf } from '../domain/menu-index.ts';
import type { OptionGroup } from '../domain/menu.ts';
import { checkOutQuestion } from './check-out-question.ts';
import type { Facts, Step } from './decide/step.ts';
import { lineDoubt } from './line-doubts.ts';
import { amendQuestion } from './placed/amend-question.ts';
import { awaitedQuestion } from './placed/awaited-question.ts';
import { lateQuestion } from './model/late.ts';
import { isAgain, openDoubt, whichQuestion } from './open-doubt.ts';
import { say, series, type Saying } from './phrases.ts';
import type { NextQuestion } from './question.ts';
import { choicesOf, isLong, TOLD } from './told-in-part.ts';

/** As many as can be said each time they are asked. */
const FEW = 3;

/**
 * What to ask next: a doubt about what was said, then a choice the items still need, then (once the
 * customer is done) what the order lacks, one thing at a time, and last the read-back.
 */
export function nextQuestion(step: Step, facts: Facts): NextQuestion {
  const { session } = step;
  return (
    awaitedQuestion(session, facts) ??
    openDoubt(step, facts) ??
    waitingDoubt(step, facts) ??
    lineDoubt(session, facts) ??
    missingOption(step, facts) ??
    amendQuestion(session, facts) ??
    lateQuestion(session, facts) ??
    (session.basket.length > 0 && session.checkingOut
      ? checkOutQuestion(session, facts)
      : itemQuestion(step))
  );
}

/** An ambiguous word whose question had to wait. */
function waitingDoubt({ session: { waiting } }: Step, facts: Facts): NextQuestion | undefined {
  const [first] = waiting ?? [];
  return first && { question: whichQuestion(first, { facts, again: false }), pending: first };
}

function itemQuestion({ session, mayEnd }: Step): NextQuestion {
  if (session.basket.length > 0) return { question: say('askMore'), pending: { kind: 'item' } };
  return mayEnd
    ? { pending: { kind: 'nothing' } }
    : { question: say('askFirst'), pending: { kind: 'item' }, checkingOut: false };
}

function missingOption({ session, was }: Step, facts: Facts): NextQuestion | undefined {
  for (const [at, line] of session.basket.entries()) {
    const group = missingChoice(line, facts.book.menu);
    const item = facts.book.menu.item(line.item);
    if (group && item) {
      const pending = { kind: 'option' as const, line: at, group: group.id };
      const again = isAgain(pending, was, session);
      return {
        question: optionQuestion(nameOf(item, facts.locale), group, { facts, again }),
        pending,
      };
    }
  }
  return undefined;
}

/** Asked at once again it is short; what was not understood is asked in full. */
function optionQuestion(
  item: string,
  group: OptionGroup,
  { facts, again }: { facts: Facts; again: boolean },
): Saying {
  const names = choicesOf({ kind: 'option', line: 0, group: group.id }, facts);
  const called = group.name?.[facts.locale];
  if (again && called !== undefined && names.length > FEW)
    return say('askOptionAgain', { item, group: called });
  return isLong(names)
    ? say(facts.byVoice ? 'askOptionOfManyAloud' : 'askOptionOfMany', {
        item,
        choices: series(names.slice(0, TOLD), 'comma'),
        count: names.length - TOLD,
      })
    : say('askOption', { item, choices: series(names, 'or') });
}
