import type { LineDraft, Pending, State } from './draft.ts';
import { newLine } from './draft.ts';
import type { Step } from './step.ts';

/** A line that has only a number yet: "um sem cebola", "one with everything". */
export function openBare(
  state: State,
  pending: Pending,
  bare: LineDraft['bare'] = null,
): readonly LineDraft[] {
  return [
    ...state.lines,
    newLine({
      quantity: pending.value,
      said: true,
      joiner: pending.joiner,
      other: pending.other,
      ofThem: pending.ofThem,
      bare,
    }),
  ];
}

/** A number before "com", "sem" or "completo" opens a line, or reaches back to as many units as it says. */
export function stepScope(state: State, scope: State['scope'], step: Step): void {
  const change: Partial<State> = {
    scope,
    fresh: true,
    refusedGroup: -1,
    joiner: 'with',
    last: 'other',
  };
  const { pending } = state;
  if (!pending || pending.measure) {
    const lost = state.amount && scope === 'without' ? 3 : 0;
    step(lost, change);
    return;
  }
  const last = state.lines.at(-1);
  if (last && pending.value > 1 && !pending.other) {
    const all = state.lines.reduce((sum, line) => sum + line.quantity, 0);
    if (last.quantity === pending.value) step(0.05, { ...change, pending: null });
    else if (all === pending.value) step(0.1, { ...change, pending: null, spread: 'all' });
  }
  if (state.lines.length > 0)
    step(0.15, {
      ...change,
      pending: null,
      lines: openBare(state, pending, scope === 'open' ? null : scope),
      share: -1,
      spread: 'one',
      pointing: false,
    });
  else step(1, change);
}
