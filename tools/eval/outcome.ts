import type { Act } from '../../lambda/dialogue/acts.ts';
import type { Proposal } from '../../lambda/dialogue/model/proposal.ts';
import type { ReadLine } from '../../lambda/reader/reading.ts';

/** What a sentence came to: the lines that were ordered, and whether they are taken without a question. */
export interface Outcome {
  lines: ReadLine[];
  taken: boolean;
}

/** What the dialogue would do with its acts. */
export function outcomeOfActs(acts: readonly Act[]): Outcome {
  const added = acts.flatMap((act) => (act.kind === 'addLines' ? act.lines : []));
  const asks = acts.some(({ kind }) => ASKS.has(kind));
  return { lines: added, taken: added.length > 0 && !asks };
}

const ASKS: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'askMaybe',
  'askWhich',
  'clarify',
  'notUnderstood',
]);

/** What a model says by itself, none of it checked. */
export function outcomeOfProposals(proposals: readonly Proposal[]): Outcome {
  const lines = proposals.flatMap((each) => (each.kind === 'addLines' ? each.lines : []));
  const asks = proposals.some(({ kind }) => kind === 'clarify' || kind === 'outOfScope');
  return {
    lines: lines.map(({ item, quantity = 1, options = [] }) => ({
      item,
      quantity,
      options: options.map(({ option: path, amount = 'regular' }) => {
        const [group = '', option = ''] = path.split('/');
        return { group, option, amount };
      }),
    })),
    taken: lines.length > 0 && !asks,
  };
}
