import type { Act } from '../acts.ts';
import type { Session } from '../session.ts';
import { go, type Step } from './step.ts';

/** What may be said before "which one?" is answered, and does not answer it. */
const BESIDE: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'giveAddress',
  'goToPlace',
  'giveName',
  'givePhone',
  'giveRecipient',
  'choosePayment',
  'giveTime',
  'giveAllergy',
  'giveCoupon',
  'giveTip',
  'giveCpf',
  'giveEmail',
  'chooseNews',
  'pickUp',
  'deliver',
  'checkOut',
]);

/** A thing asked about is not dropped because the customer went on to something else: it is asked about again. */
export function withDoubt({ pending }: Session, acts: readonly Act[], step: Step): Step {
  const gone = pending.kind === 'which' && step.session.pending.kind === 'nothing';
  return gone && acts.every(({ kind }) => BESIDE.has(kind)) ? go(step, [], { pending }) : step;
}
