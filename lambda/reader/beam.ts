import type { State } from './draft.ts';

const BEAM = 10;
/** A reading so much worse than the best at the same word never wins. */
const HOPELESS = 6.5;

function isSame(one: State, other: State): boolean {
  return (
    one.lines === other.lines &&
    one.pending === other.pending &&
    one.scope === other.scope &&
    one.joiner === other.joiner &&
    one.amount === other.amount &&
    one.half === other.half &&
    one.correcting === other.correcting &&
    one.pointing === other.pointing &&
    one.spread === other.spread &&
    one.last === other.last &&
    one.question === other.question
  );
}

/** Keeps the best of readings that differ. */
export function keep(states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost);
  const worst = (states[0]?.cost ?? 0) + HOPELESS;
  const kept: State[] = [];
  for (const state of states) {
    if (state.cost > worst || kept.length === BEAM) break;
    if (!kept.some((other) => isSame(other, state))) kept.push(state);
  }
  return kept;
}
