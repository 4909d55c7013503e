import { say } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** A time that was agreed on and has gone by since is no time for the order any more. */
export function inTime(step: Step, { now }: Facts): Step {
  const { draft } = step.session;
  return draft.scheduledFor === undefined || Date.parse(draft.scheduledFor) > now.getTime()
    ? step
    : go(step, [say('scheduleGone')], { draft: { ...draft, scheduledFor: undefined } });
}
