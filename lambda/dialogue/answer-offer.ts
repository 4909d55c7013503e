import type { TurnReading } from '../reader/change.ts';
import type { Act } from './acts.ts';
import type { Pending } from './session.ts';

/** "Quero uma de dois litros", where a coke was just spoken of and offered: what several could be is that one. */
export function answerOffer({ reading }: TurnReading, pending: Pending): Act | undefined {
  if (pending.kind !== 'offer') return undefined;
  const [offered, ...others] = pending.lines;
  const [line, ...more] = reading.lines;
  const which = reading.asks.find((ask) => ask.kind === 'which');
  if (!offered || others.length > 0 || !line || more.length > 0 || line.item !== null)
    return undefined;
  if (!which?.candidates.includes(offered.item)) return undefined;
  const said = new Set(line.options.map(({ group }) => group));
  const kept = offered.options.filter(({ group }) => !said.has(group));
  return {
    kind: 'addLines',
    lines: [{ ...line, item: offered.item, options: [...kept, ...line.options] }],
  };
}
