import type { State } from './draft.ts';
import type { WordArc } from './arcs.ts';
import type { MenuFacts } from './menu-facts.ts';
import { countAfter } from './post-quantity.ts';
import { stepAmount } from './step-amount.ts';
import { stepCorrect } from './step-correct.ts';
import { stepInstead, stepNothing } from './step-instead.ts';
import { isAfterHalfNamed, stepHalves } from './step-half.ts';
import { NO_PENDING } from './step-number.ts';
import { openBare, stepScope } from './step-scope.ts';
import { stepSpread } from './step-spread.ts';
import type { Step } from './step.ts';

/** What a phrase of the lexicon does to a reading. */
export function stepWord(
  state: State,
  { as, leads }: WordArc,
  facts: MenuFacts,
  postposed: boolean,
  step: Step,
): void {
  const { pending } = state;
  const some = state.lines.length > 0;
  switch (as) {
    case 'filler':
      step(0.03, {});
      return;
    case 'the':
      step(0, {});
      return;
    case 'order':
      step(0.04, { scope: 'open', ...(state.joiner === 'with' ? { joiner: 'none' } : {}) });
      return;
    case 'of':
    case 'on':
      step(0, state.joiner === 'and' || state.joiner === 'with' ? {} : { joiner: 'of' });
      return;
    case 'and': {
      const counted = countAfter(state);
      const joined: Partial<State> = {
        joiner: 'and',
        pending: null,
        last: 'other',
        half: state.half === 'next' ? 'no' : state.half,
      };
      const waste = pending ? (pending.spoilt ? 0.3 : 2.5) : 0;
      if (counted)
        step(counted.cost - state.cost, {
          ...joined,
          lines: counted.lines,
          correcting: 'no',
          pointing: false,
        });
      step((state.amount ? 3 : 0) + waste, {
        ...joined,
        doubts: state.doubts + (pending && !pending.article ? 1 : 0),
      });
      return;
    }
    case 'but':
      step(0, {
        joiner: 'and',
        scope: state.scope === 'without' ? 'open' : state.scope,
        last: 'other',
        fresh: false,
      });
      return;
    case 'with':
      stepScope(state, 'with', step);
      return;
    case 'without':
      stepScope(state, 'without', step);
      return;
    case 'nor':
      if (state.scope === 'without') step(0, { joiner: 'and', last: 'other' });
      else step(0.5, { joiner: 'or', doubts: state.doubts + 1, last: 'other' });
      return;
    case 'pronoun':
      step(some ? 0.05 : 0.5, {
        pointing: some,
        joiner: state.joiner === 'with' ? 'with' : 'none',
      });
      return;
    case 'one':
      // "a large one": it stands for the item, and counts nothing.
      if (state.last === 'option' && state.scope === 'open' && state.lines.at(-1)?.quantity === 1)
        step((state.lines.at(-2)?.quantity ?? 1) > 1 ? 0.6 : 0.1, {});
      return;
    case 'each':
      step(0.05, { spread: state.lines.at(-1)?.quantity === 1 ? 'all' : 'one' });
      return;
    case 'all':
      // "a outra toda de atum": of that one, all.
      if (pending?.value === 1) step(0.1, {});
      stepSpread(state, as, step);
      return;
    case 'both':
      stepSpread(state, as, step);
      return;
    case 'other':
      if (some)
        step(0.05, {
          pending: {
            ...NO_PENDING,
            value: pending && !pending.article ? pending.value : 1,
            other: true,
            joiner: state.joiner,
          },
          scope: 'open',
          joiner: 'none',
          last: 'other',
        });
      return;
    case 'ofThem':
      if (pending) step(0.02, { pending: { ...pending, ofThem: true } });
      return;
    case 'half':
      if (isAfterHalfNamed(state)) step(0, {});
      step(0.05, {
        half: 'next',
        scope: 'open',
        joiner: state.joiner === 'with' ? 'none' : state.joiner,
        last: 'other',
      });
      return;
    case 'halfAndHalf':
      stepHalves(state, facts, step);
      step(0.03, { half: 'list', joiner: 'none', last: 'other' });
      return;
    case 'correction':
    case 'no':
    case 'set':
      stepCorrect(state, as, step);
      return;
    case 'extra':
    case 'light':
      stepAmount(state, as, leads, postposed, step);
      return;
    case 'everything':
      if (pending && some)
        step(0.1, {
          pending: null,
          lines: openBare(state, pending),
          scope: 'open',
          joiner: 'none',
          last: 'other',
        });
      else step(some ? 0.1 : 0.3, { scope: 'open', joiner: 'none', last: 'other' });
      return;
    case 'nothing':
      stepNothing(state, facts, step);
      return;
    case 'insteadOf':
    case 'instead':
      stepInstead(state, as, step);
      return;
    case 'ends':
      if (state.scope === 'without' && !state.fresh)
        step(-0.9, { scope: 'open', joiner: 'none', last: 'other' });
      return;
    case 'units':
      if (pending && !pending.measure) step(0.1, {});
      return;
    case 'carrier':
      step(0.3, pending ? { pending: { ...pending, carrier: true } } : {});
      return;
    case 'kind':
    case 'sorts':
      step(0.3, {});
      return;
    case 'head':
      // "no beans": where a head comes last, one that is refused is no rest of a name.
      step(state.scope === 'without' && state.fresh && !postposed ? 3 : 0.3, {});
      return;
    case 'times':
      step(pending ? 0.05 : 4, {});
      return;
    case 'article':
    case 'note':
    case 'noteOpener':
    case 'noteTail':
      return;
    case 'question':
      if (state.atStart) step(0.1, { question: true, doubts: state.doubts + 1 });
      else step(3, { doubts: state.doubts + 1 });
      return;
    case 'negatedOrder':
      step(0.1, { question: true, doubts: state.doubts + 1 });
      return;
  }
}
