import type { Pending, State } from './draft.ts';
import type { Numeral } from './numerals.ts';
import { countAfter } from './post-quantity.ts';
import type { Step } from './step.ts';
import { withLast } from './step.ts';

/** What a number waiting for what it counts is, unless said. */
export const NO_PENDING: Omit<Pending, 'value'> = {
  article: false,
  measure: null,
  joiner: 'none',
  afterWith: false,
  carrier: false,
  other: false,
  ofThem: false,
  spoilt: false,
};

/** All ways to take a number: to count what comes, or to weigh what came. */
export function stepNumber(
  state: State,
  numeral: Numeral,
  units: (item: number) => 'each' | 'g' | 'ml',
  step: Step,
): void {
  const { pending } = state;
  const counted = pending ? countAfter(state) : null;
  if (counted)
    stepNumber(counted, numeral, units, (cost, change) => {
      const from = {
        pending: null,
        lines: counted.lines,
        last: counted.last,
        correcting: counted.correcting,
      };
      step(cost + counted.cost - state.cost, { ...from, ...change });
    });
  const whole = state.lines.at(-1);
  // "2 mac and cheese, make one large": one of them.
  const ofThose =
    !numeral.article &&
    state.correcting === 'soft' &&
    !pending &&
    whole &&
    numeral.measure === null &&
    numeral.value < whole.quantity;
  if (ofThose)
    step(-0.3, {
      pending: { ...NO_PENDING, value: numeral.value, ofThem: true, joiner: 'comma' },
      correcting: 'no',
      pointing: false,
      scope: 'open',
      joiner: 'none',
      last: 'other',
    });
  // "half a chicken", where a half is a size.
  const begun = whole?.items === null && !whole.said && whole.options.length === 1;
  if (numeral.article && begun && state.last === 'option' && state.joiner === 'none') step(0.1, {});
  let cost = ofThose ? 1 : 0.05;
  let doubts = state.doubts;
  if (pending && state.correcting === 'no') {
    const afterOther = pending.other || pending.article;
    cost += afterOther ? 0.5 : 3;
    if (!afterOther) doubts += 1;
  }
  if (
    numeral.measure === 'other' ||
    (numeral.measure === null && !Number.isInteger(numeral.value))
  ) {
    cost += 4;
    doubts += 1;
  }
  if (state.scope === 'without' && state.fresh) cost += 2.5;
  if (numeral.measure === null && numeral.value >= 100) cost += 1;
  // "de oito peças, aliás, de dezesseis": what is put right is not how many.
  if (state.correcting !== 'no' && state.joiner === 'of') cost += 1.5;
  const last = state.lines.at(-1);
  const measure = numeral.measure === 'other' ? null : numeral.measure;
  // "um bolo de dois quilos", "actually make that two kilos"
  const untold = !last?.said || (last.quantity === 1 && !last.measure) || state.correcting !== 'no';
  if (measure && last?.items && untold && !pending && units(last.items[0] ?? -1) === measure)
    step(0.05, {
      lines: withLast(state, { quantity: numeral.value, said: true, measure }),
      last: 'other',
      correcting: 'no',
      joiner: 'none',
      pointing: false,
    });
  step(cost, {
    doubts,
    pending: {
      ...NO_PENDING,
      value: numeral.value,
      article: numeral.article,
      measure,
      joiner: state.joiner,
      afterWith:
        state.scope === 'with' &&
        state.joiner !== 'comma' &&
        state.joiner !== 'stop' &&
        state.joiner !== 'line',
      other: pending?.other === true,
    },
    scope: state.scope === 'without' ? 'open' : state.scope,
    joiner: 'none',
    last: 'other',
  });
}
