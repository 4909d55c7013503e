import { ageAwaited } from '../age-in.ts';
import type { Act } from '../acts.ts';
import { go, type Facts, type Step } from './step.ts';

/** An age said in years: to the question whether the customer is of age for an item, or before it could be asked. */
export function giveAge(
  step: Step,
  years: number,
  { book }: Facts,
  then: (step: Step, acts: readonly Act[]) => Step,
): Step {
  const { pending, basket, profile } = step.session;
  const at = pending.kind === 'age' ? pending.line : ageAwaited(step.session, book.menu);
  if (at === undefined) return step;
  const { minimumAge = 0 } = book.menu.item(basket[at]?.item ?? '') ?? {};
  const isOfAge = years >= minimumAge;
  if (pending.kind === 'age') return then(step, [{ kind: isOfAge ? 'confirm' : 'deny' }]);
  return isOfAge
    ? go(step, [], { profile: { ...profile, ofAge: true } })
    : then(step, [{ kind: 'removeLine', line: at }]);
}
