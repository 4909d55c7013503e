import { LOCALES, type Locale } from '../../domain/locale.ts';
import { centsOfReais } from '../../domain/money.ts';
import { DETAIL_PHRASES } from '../../reader/detail-phrases.ts';
import { fold } from '../../reader/fold.ts';
import { numberAt } from './said-number.ts';

const AND = /^(e|and)$/;

/**
 * The amount of money in a short answer, in cents: "100", "cinquenta reais", "R$ 50,00", "a hundred", "vinte e três
 * reais e noventa".
 */
export function amountIn(words: string, locale: Locale): number | undefined {
  const folded = fold(words);
  for (let at = 0; at < folded.length; at += 1) {
    const decimal = /^\d+[.,]\d{1,2}$/.exec(folded[at] ?? '')?.[0];
    if (decimal !== undefined) return centsOfReais(decimal.replace(',', '.'));
    const whole = wholeAt(folded, at, locale);
    if (!whole || isArticle(folded, at, whole)) continue;
    if (word('cents', folded, whole.end) > 0) return whole.value;
    const currency = word('currency', folded, whole.end);
    return whole.value * 100 + centsAfter(folded, whole.end + currency, locale);
  }
  return undefined;
}

/** "1.200" is a number as well. */
function wholeAt(folded: readonly string[], at: number, locale: Locale) {
  const figures = /^(\d+)[.,](\d{3})$/.exec(folded[at] ?? '');
  return figures
    ? { value: Number(`${figures[1] ?? ''}${figures[2] ?? ''}`), end: at + 1 }
    : numberAt(folded, at, locale);
}

/** "e noventa", "and ninety cents"; below ten only with its word, as "e cinco" alone may be reais. */
function centsAfter(folded: readonly string[], at: number, locale: Locale): number {
  const joined = AND.test(folded[at] ?? '');
  const more = numberAt(folded, at + (joined ? 1 : 0), locale);
  if (!more || more.value >= 100) return 0;
  const named = word('cents', folded, more.end) > 0;
  return named || (joined && more.value >= 10) ? more.value : 0;
}

/** "uma nota de cem" is not one real. */
const isArticle = (
  folded: readonly string[],
  at: number,
  { value, end }: { value: number; end: number },
): boolean =>
  value === 1 &&
  folded[at] !== '1' &&
  end < folded.length &&
  !AND.test(folded[end] ?? '') &&
  word('currency', folded, end) + word('cents', folded, end) === 0;

/** How long a word of money is, in either language: who speaks English pays in centavos too. */
const word = (of: 'currency' | 'cents', folded: readonly string[], at: number): number =>
  Math.max(...LOCALES.map((locale) => DETAIL_PHRASES[locale].is[of](folded, at)));
