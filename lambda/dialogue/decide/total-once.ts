import type { Saying } from '../phrases.ts';
import type { Step } from './step.ts';

/** Of several changes in one sentence, what they come to is said after the last. */
export function totalOnce(step: Step): Step {
  const last = step.sentences.findLastIndex(({ key }) => key === 'newTotal');
  const sentences = step.sentences.filter(
    (saying, at) =>
      (saying.key !== 'newTotal' || at === last) && !repeats(saying, step.sentences[at - 1]),
  );
  return { ...step, sentences };
}

/** Two lines changed alike are told of once. */
const repeats = (saying: Saying, before: Saying | undefined): boolean =>
  saying.key === 'changed' && JSON.stringify(saying) === JSON.stringify(before);
