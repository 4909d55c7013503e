import type { LineDraft, State } from './draft.ts';
import type { Mention } from './mentions.ts';

/** Goes on from a state with a change to it, at a cost. */
export type Step = (cost: number, change: Partial<State>) => void;

/** More lines than any order has; a text with more is not read further. */
export const MOST_LINES = 60;

/** After an option, the line is still open for more. */
export const AFTER_OPTION: Partial<State> = {
  pending: null,
  amount: null,
  joiner: 'none',
  half: 'no',
  correcting: 'no',
  restating: false,
  fresh: false,
  last: 'option',
};

export const AFTER_ITEM: Partial<State> = {
  ...AFTER_OPTION,
  scope: 'open',
  share: -1,
  pointing: false,
  spread: 'one',
  last: 'item',
};

/** The lines with the last of them changed. */
export function withLast(state: State, change: Partial<LineDraft>): readonly LineDraft[] {
  return state.lines.map((line, at) =>
    at === state.lines.length - 1 ? { ...line, ...change } : line,
  );
}

/** A longer name explains more of the sentence than shorter ones. */
export function nameCost(mention: Mention): number {
  return 0.1 + mention.cost - (mention.whole ? 0.3 * (mention.end - mention.start - 1) : 0);
}
