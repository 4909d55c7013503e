import type { TurnReading } from '../reader/change.ts';
import type { Act } from './acts.ts';
import type { Pending } from './session.ts';

/** The line that was doubtful, with the candidate that the customer now named; what was said of it stays. */
export function answerWhich({ changes }: TurnReading, pending: Pending): Act | undefined {
  if (pending.kind !== 'which') return undefined;
  const [change, ...more] = changes;
  if (change?.kind !== 'add' || more.length > 0) return undefined;
  const [named, ...others] = change.lines;
  if (!named || named.item === null || others.length > 0) return undefined;
  const { line, candidates, slot } = pending;
  const chosen =
    slot === 'item'
      ? candidates.includes(named.item)
      : named.options.some((each) => candidates.includes(each.option));
  if (!chosen) return undefined;
  return {
    kind: 'addLines',
    answers: true,
    lines: [
      {
        ...line,
        item: slot === 'item' ? named.item : line.item,
        quantity: named.quantity === 1 ? line.quantity : named.quantity,
        options: [...line.options, ...named.options],
      },
    ],
  };
}
