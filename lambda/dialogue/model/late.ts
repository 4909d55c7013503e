import { onSale } from '../../domain/choices.ts';
import { describeLines } from '../describe.ts';
import { say } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';
import { go, type Facts, type Step } from '../decide/step.ts';
import type { Session } from '../session.ts';

/** Later than this, nobody remembers what was said. */
const REMEMBERED_MINUTES = 3;

/** The step with what came late forgotten, once it is old, ordered meanwhile in other words or not on sale any more, or the talk has ended. */
export function withoutOldLate({ basket }: Session, step: Step, { now, book }: Facts): Step {
  const { late } = step.session;
  if (!late) return step;
  const old = now.getTime() - Date.parse(late.at) > REMEMBERED_MINUTES * 60_000;
  const added = step.session.basket.slice(basket.length).map(({ item }) => item);
  const ordered = late.lines?.some(({ item }) => added.includes(item)) === true;
  const gone = late.lines?.every((line) => onSale(line, book.menu)) === false;
  const ended = step.over || step.effect !== undefined;
  return old || ordered || gone || ended ? go(step, [], { late: undefined }) : step;
}

/** "Before, you said ...: was that a flan?" Only a yes adds it. */
export function lateQuestion({ late }: Session, { book, locale }: Facts): NextQuestion | undefined {
  if (!late?.lines) return undefined;
  const lines = describeLines(late.lines, book.menu, locale);
  return {
    question: say('askLate', { lines }),
    pending: { kind: 'offer', lines: late.lines },
    offersLate: true,
  };
}
