import type { TurnReading } from '../reader/change.ts';
import type { Act } from './acts.ts';
import type { Session } from './session.ts';

type Reads = (words: string, basket: Session['basket']) => TurnReading;

/** "Both without lettuce", while it is asked which burgers: said of what is in doubt, and kept with it. */
export function saidOfDoubt(words: string, { pending }: Session, read: Reads): Act[] | undefined {
  if (pending.kind !== 'which' || pending.slot !== 'item') return undefined;
  const [first] = pending.candidates;
  if (first === undefined) return undefined;
  const { line, candidates, slot } = pending;
  const { changes, sure } = read(words, [{ ...line, item: first }]);
  const [change, ...others] = changes;
  if (!sure || change?.kind !== 'options' || others.length > 0) return undefined;
  const units = Math.min(change.units ?? line.quantity, line.quantity);
  const options = [...line.options, ...change.options];
  const doubt = { kind: 'askWhich' as const, candidates, slot };
  return [
    { ...doubt, line: { ...line, quantity: units, options }, instead: true },
    ...(units < line.quantity
      ? [{ ...doubt, line: { ...line, quantity: line.quantity - units } }]
      : []),
  ];
}
