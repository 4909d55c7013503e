import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import { numberAt } from './words/said-number.ts';

/** "Tenho 16", "I'm nineteen", "19 anos": how old somebody says to be; undefined for any other sentence. */
export function ageIn(words: string, locale: Locale): number | undefined {
  const folded = fold(words).filter((word) => !CUES[locale].besideAge.includes(word));
  const number = numberAt(folded, 0, locale);
  return number?.end === folded.length ? number.value : undefined;
}
