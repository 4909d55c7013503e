import type { LineDraft, State } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';
import { openBare } from './step-scope.ts';
import type { Step } from './step.ts';
import { withLast } from './step.ts';

/** "um sem nada", "plain bagel nothing on it": nothing is added. What an item includes would have to go: that is in doubt. */
export function stepNothing(state: State, facts: MenuFacts, step: Step): void {
  const { pending } = state;
  const last = state.lines.at(-1);
  if (!last) return;
  const full =
    last.items?.some((item) => (facts.menu.items[item]?.includes ?? []).length > 0) === true;
  step(0.05, {
    ...(pending ? { pending: null, lines: openBare(state, pending) } : {}),
    doubts: state.doubts + (full ? 1 : 0),
    scope: 'open',
    joiner: 'none',
    last: 'other',
  });
}

/** The last of what was refused, taken after all: "no butter cream cheese instead". */
function takeInstead(state: State): readonly LineDraft[] | null {
  const last = state.lines.at(-1);
  const [before, option] = last?.options.slice(-2) ?? [];
  if (!last || before?.amount !== 'none' || option?.amount !== 'none') return null;
  return withLast(state, {
    options: [...last.options.slice(0, -1), { ...option, amount: 'regular' }],
  });
}

/** "A instead of B" refuses B; "no B, A instead" takes A. */
export function stepInstead(state: State, as: 'instead' | 'insteadOf', step: Step): void {
  if (as === 'insteadOf') {
    step(0.05, { scope: 'without', fresh: true, refusedGroup: -1, joiner: 'with', last: 'other' });
    return;
  }
  const lines = takeInstead(state);
  if (lines) step(-0.3, { lines, scope: 'open', last: 'other' });
  else if (state.last === 'option' && state.scope !== 'without') step(0.1, {});
  else step(3, { doubts: state.doubts + 1 });
}
