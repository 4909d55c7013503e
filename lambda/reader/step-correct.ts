import type { State } from './draft.ts';
import { openBare } from './step-scope.ts';
import type { Step } from './step.ts';

/** "na verdade", "não", "make it": what comes takes the place of what came. */
export function stepCorrect(state: State, as: 'correction' | 'no' | 'set', step: Step): void {
  const { pending } = state;
  const some = state.lines.length > 0;
  switch (as) {
    case 'correction':
      step(
        0.05,
        some || pending
          ? {
              correcting: 'hard',
              scope: 'open',
              amount: null,
              joiner: 'none',
              last: 'other',
              half: 'no',
            }
          : {},
      );
      return;
    case 'no':
      if (pending && some && (pending.other || state.last === 'other'))
        step(0.3, {
          pending: null,
          lines: openBare(state, pending, 'not'),
          scope: 'open',
          joiner: 'none',
          last: 'other',
        });
      if (some || pending)
        step(0.5, { correcting: 'hard', scope: 'open', joiner: 'none', last: 'other' });
      else step(0.6, {});
      return;
    case 'set':
      step(
        0.05,
        some
          ? {
              correcting: state.correcting === 'hard' ? 'hard' : 'soft',
              pointing: true,
              scope: 'open',
              joiner: 'none',
            }
          : {},
      );
      return;
  }
}
