import type { State } from './draft.ts';
import { newLine } from './draft.ts';
import { withLast } from './step.ts';

const COUNTED_AFTER = 0.1;

/** "hot sauce on one", "no cilantro on three of them": what was said last is said of so many of the units. */
function ofSome(state: State): State | null {
  const last = state.lines.at(-1);
  const { pending } = state;
  const option = last?.options.at(-1);
  if (!last?.items || !pending || !option || pending.joiner !== 'of') return null;
  if (pending.value >= last.quantity) return null;
  const part = newLine({
    quantity: pending.value,
    said: true,
    joiner: 'comma',
    ofThem: true,
    options: [{ ...option, share: -1 }],
  });
  const lines = [...withLast(state, { options: last.options.slice(0, -1) }), part];
  return { ...state, pending: null, last: 'other', cost: state.cost + COUNTED_AFTER, lines };
}

/**
 * The state with its waiting number taken as how many of the last line, when nothing else says so: "sonho de creme, dois,
 * e um de coco". Null when the number cannot be that.
 */
export function countAfter(state: State): State | null {
  const { pending } = state;
  const last = state.lines.at(-1);
  if (!pending || !last || pending.measure || pending.spoilt || pending.other || pending.carrier)
    return null;
  if (!Number.isInteger(pending.value) || pending.value === 0 || pending.afterWith) return null;
  const some = ofSome(state);
  if (some) return some;
  if (pending.ofThem || ['and', 'or', 'of'].includes(pending.joiner)) return null;
  const corrects = state.correcting !== 'no';
  if (last.said && !corrects) return null;
  if (pending.article && pending.joiner !== 'comma' && !corrects) return null;
  return {
    ...state,
    pending: null,
    correcting: 'no',
    last: 'other',
    cost: state.cost + COUNTED_AFTER,
    lines: withLast(state, { quantity: pending.value, said: true }),
  };
}
