import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Session } from './session.ts';
import { numberAt } from './words/said-number.ts';

/** Nobody orders so many of a thing by saying a bare number to the read-back, nor for a name. */
const MOST_COUNTED = 30;

/** "Na verdade é 510", to a read-back with an address: the number of the house. */
export function houseNumberIn(
  words: string,
  { pending, profile, draft }: Session,
  locale: Locale,
): Act | undefined {
  const delivered = profile.address?.parts?.street !== undefined && draft.pickUp !== true;
  const asked = pending.kind === 'confirm' || pending.kind === 'name';
  if (!asked || !delivered) return undefined;
  const folded = fold(words).filter((word) => !CUES[locale].besideRepair.includes(word));
  const number = numberAt(folded, 0, locale);
  return number?.end === folded.length && number.value > MOST_COUNTED
    ? { kind: 'giveAddress', text: String(number.value) }
    : undefined;
}
