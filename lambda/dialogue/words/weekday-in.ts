import type { Locale } from '../../domain/locale.ts';
import { fold } from '../../reader/fold.ts';
import { TIME_WORDS } from './time-words.ts';

/** The weekday that words name, 0 for Sunday: "o mesmo de sexta" is 5. */
export function weekdayIn(words: string, locale: Locale): number | undefined {
  const folded = fold(words);
  const found = folded.flatMap((_, at) => TIME_WORDS[locale].weekdays(folded, at) ?? []);
  return found[0]?.value;
}
