import { say, series } from '../phrases.ts';
import { restOf, TOLD } from '../told-in-part.ts';
import { askDiet } from './ask-diet.ts';
import { askMenu } from './questions.ts';
import { go, type Facts, type Step } from './step.ts';

/** "Mais opções", "go on": the rest of a list that was told only in part. */
export function hearOn(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  if (pending.kind === 'more' && pending.diet)
    return askDiet(
      step,
      { diet: pending.diet, wish: pending.wish ?? {}, from: pending.told },
      facts,
    );
  if (pending.kind === 'more') return askMenu(step, { ...pending, from: pending.told }, facts);
  if (pending.kind === 'option') return askMenu(step, { group: pending.group, from: TOLD }, facts);
  const names = restOf(pending, facts);
  return go(step, [names.length === 0 ? say('toldAll') : say('menuOn', { names: series(names) })]);
}
