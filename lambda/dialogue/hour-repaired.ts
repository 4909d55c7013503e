import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Here } from './here.ts';
import type { Session } from './session.ts';
import { numberAt } from './words/said-number.ts';
import { timeIn } from './words/time-in.ts';

/** "Make it nine", right after a time was agreed on: the hour, and no quantity. */
export function hourRepaired(
  words: string,
  { lastReply, draft, pending }: Session,
  { locale, now, timeZone, about }: Here,
): Act | undefined {
  const justSet = lastReply?.reply.sentences.some(({ key }) => key === 'scheduled') === true;
  // To "are you sure there are 50?" a number is how many.
  if (!justSet || draft.scheduledFor === undefined || pending.kind === 'quantity') return undefined;
  const { besideHour } = CUES[locale];
  const folded = fold(words);
  const from = folded.findIndex((word) => !besideHour.includes(word));
  const to = folded.findLastIndex((word) => !besideHour.includes(word));
  const left = folded.slice(Math.max(from, 0), to + 1);
  const number = numberAt(left, 0, locale);
  if (!number || number.value < 1 || number.value > 24) return undefined;
  const said = timeIn(left.join(' '), locale, now, timeZone, about);
  return said && { kind: 'giveTime', said };
}
