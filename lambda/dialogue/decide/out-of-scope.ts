import type { Act } from '../acts.ts';
import { say } from '../phrases.ts';
import { go, type Step } from './step.ts';

/** What is not the shop's business is said to be so; abuse is answered once, politely, and then passed over. */
export function outOfScope(step: Step, why: Extract<Act, { kind: 'outOfScope' }>['why']): Step {
  const { draft } = step.session;
  if (why !== 'abuse') return go(step, [say('outOfScope')]);
  return draft.abuseAnswered === true
    ? step
    : go(step, [say('keepItKind')], { draft: { ...draft, abuseAnswered: true } });
}
