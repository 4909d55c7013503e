import { missingChoice } from '../domain/choices.ts';
import { nameOf } from '../domain/menu-index.ts';
import type { OptionGroup } from '../domain/menu.ts';
import { checkOutQuestion } from './check-out-question.ts';
import type { Facts, Step } from './decide/step.ts';
import { lineDoubt } from './line-doubts.ts';
import { amendQuestion } from './placed/amend-question.ts';
import { awaitedQuestion } from './placed/awaited-question.ts';
import { lateQuestion } from './model/late.ts';
import { openDoubt, whichQuestion } from './open-doubt.ts';
import { say, series, type Saying } from './phrases.ts';
import type { NextQuestion } from './question.ts';
import type { Session } from './session.ts';

/** More choices than an ear keeps: beyond these the menu has to be asked for. */
const CHOICES_SAID = 6;

/**
 * What to ask next: a doubt about what was said, then a choice the items still need, then (once the
 * customer is done) what the order lacks, one thing at a time, and last the read-back.
 */
export function nextQuestion(step: Step, facts: Facts): NextQuestion {
  const { session } = step;
  return (
    awaitedQuestion(session, facts) ??
    openDoubt(session, facts) ??
    waitingDoubt(session, facts) ??
    lineDoubt(session, facts) ??
    missingOption(session, facts) ??
    amendQuestion(session, facts) ??
    lateQuestion(session, facts) ??
    (session.basket.length > 0 && session.checkingOut
      ? checkOutQuestion(session, facts)
      : itemQuestion(step))
  );
}

/** An ambiguous word whose question had to wait. */
function waitingDoubt({ waiting }: Session, facts: Facts): NextQuestion | undefined {
  const [first] = waiting ?? [];
  return first && { question: whichQuestion(first, facts), pending: first };
}

function itemQuestion({ session, mayEnd }: Step): NextQuestion {
  if (session.basket.length > 0) return { question: say('askMore'), pending: { kind: 'item' } };
  return mayEnd
    ? { pending: { kind: 'nothing' } }
    : { question: say('askFirst'), pending: { kind: 'item' }, checkingOut: false };
}

function missingOption({ basket }: Session, facts: Facts): NextQuestion | undefined {
  for (const [at, line] of basket.entries()) {
    const group = missingChoice(line, facts.book.menu);
    const item = facts.book.menu.item(line.item);
    if (group && item) {
      const question = optionQuestion(nameOf(item, facts.locale), group, facts);
      return { question, pending: { kind: 'option', line: at, group: group.id } };
    }
  }
  return undefined;
}

function optionQuestion(item: string, group: OptionGroup, { locale }: Facts): Saying {
  const names = group.options
    .filter((option) => option.available !== false)
    .map((option) => nameOf(option, locale));
  return names.length <= CHOICES_SAID
    ? say('askOption', { item, choices: series(names, 'or') })
    : say('askOptionOfMany', { item, choices: series(names.slice(0, CHOICES_SAID), 'comma') });
}
