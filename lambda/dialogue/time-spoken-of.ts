import { wallTime } from '../domain/zoned-time.ts';
import type { Session } from './session.ts';
import type { TimeBefore } from './words/time-meant.ts';

/** The day that was asked about last, or the moment that was agreed on: a bare hour after it is of that day. */
export function timeSpokenOf(
  { pending, draft }: Pick<Session, 'pending' | 'draft'>,
  timeZone: string,
): TimeBefore | undefined {
  const [asked] = pending.kind === 'time' ? pending.candidates : [];
  const at = asked ?? draft.scheduledFor;
  if (at === undefined) return undefined;
  const day = wallTime(new Date(at), timeZone);
  return asked === undefined ? { day, at: new Date(at) } : { day };
}
