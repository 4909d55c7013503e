import { numbersByLocale } from '../../../locales/all/numbers.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { fold } from '../../reader/fold.ts';
import { numberAt } from './said-number.ts';

/** Words that stand for a figure only where figures are read out: "meia" is six, "oh" zero. */
const FIGURES: Record<Locale, ReadonlyMap<string, string>> = byLocale(
  (locale) => new Map(Object.entries(numbersByLocale[locale].figures)),
);

/**
 * The figures of something read out, one after the other: a CPF, a CEP, a phone number, a code. Numbers are taken as
 * they are said, "zero treze dez, cem" is 01310100; all that is no number is left out.
 */
export function digitsIn(words: string, locale: Locale): string {
  const folded = fold(words);
  let digits = '';
  for (let at = 0; at < folded.length;) {
    const word = folded[at] ?? '';
    // Figures keep their zeros, and what stands between them is punctuation: "01310-100".
    const written = FIGURES[locale].get(word) ?? word.replace(/\D/g, '');
    const number = written === '' ? numberAt(folded, at, locale) : undefined;
    digits += number ? String(number.value) : written;
    at = number?.end ?? at + 1;
  }
  return digits;
}
