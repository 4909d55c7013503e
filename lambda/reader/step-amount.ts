import type { LineDraft, State } from './draft.ts';
import type { Step } from './step.ts';
import { withLast } from './step.ts';

function postAmount(state: State, amount: 'extra' | 'light'): readonly LineDraft[] | null {
  const last = state.lines.at(-1);
  const option = last?.options.at(-1);
  if (state.last !== 'option' || !last || option?.amount !== 'regular') return null;
  return withLast(state, { options: [...last.options.slice(0, -1), { ...option, amount }] });
}

/** "extra", "pouco": more or less of what comes, or of what came. */
export function stepAmount(
  state: State,
  as: 'extra' | 'light',
  leads: boolean,
  postposed: boolean,
  step: Step,
): void {
  step(0.05, {
    amount: as,
    scope: state.scope === 'without' && !state.fresh ? 'open' : state.scope,
    last: 'other',
  });
  const lines = leads ? null : postAmount(state, as);
  if (lines) step(postposed ? 0.2 : 0.4, { lines, last: 'other' });
}
