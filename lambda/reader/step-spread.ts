import type { LineDraft, State } from './draft.ts';
import type { Step } from './step.ts';
import { withLast } from './step.ts';

/** "both" after an option, with nothing said of both yet; given back when something is. */
const UNUSED = 0.5;

/** The lines with what was said last said of those before too: "… sem cebola nas duas". */
function reachBack(state: State, as: 'all' | 'both'): readonly LineDraft[] | null {
  const last = state.lines.at(-1);
  const option = last?.options.at(-1);
  if (!last || !option || state.last !== 'option' || state.lines.length < 2 || last.quantity > 1)
    return null;
  const reach = as === 'both' ? 1 : state.lines.length - 1;
  return withLast(state, { options: [...last.options.slice(0, -1), { ...option, reach }] });
}

/** "all", "both": what comes is said of several lines, or what was said last of those before. */
export function stepSpread(state: State, as: 'all' | 'both', step: Step): void {
  const some = state.lines.length > 0;
  const several = state.lines.length > 1 || (state.lines[0]?.quantity ?? 1) > 1;
  const back = reachBack(state, as);
  if (back) step(0.05, { lines: back, last: 'other' });
  const known = as === 'both' ? some : several;
  step((known ? 0.05 : as === 'both' ? 1.5 : 0.6) + (back ? UNUSED : 0), {
    spread: some ? as : 'one',
    ...(as === 'both' || state.scope === 'without' ? { scope: 'open' } : {}),
    ...(as === 'both' ? { joiner: 'none' } : {}),
  });
}
