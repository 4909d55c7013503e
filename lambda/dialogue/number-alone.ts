import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import { numberAt } from './words/said-number.ts';

/** The number that an answer is, "cinco", "o pedido 2", "four stars"; undefined for a number of something else. */
export function numberAlone(words: string, locale: Locale): number | undefined {
  const folded = fold(words).filter((word) => !CUES[locale].besideNumber.includes(word));
  const number = numberAt(folded, 0, locale);
  return number?.end === folded.length ? number.value : undefined;
}
