import type { Act } from '../acts.ts';
import type { Facts, Step } from './step.ts';

/** An age said in years, to the question whether the customer is of age for an item. */
export function giveAge(
  step: Step,
  years: number,
  { book }: Facts,
  then: (step: Step, acts: readonly Act[]) => Step,
): Step {
  const { pending, basket } = step.session;
  if (pending.kind !== 'age') return step;
  const { minimumAge = 0 } = book.menu.item(basket[pending.line]?.item ?? '') ?? {};
  return then(step, [{ kind: years >= minimumAge ? 'confirm' : 'deny' }]);
}
