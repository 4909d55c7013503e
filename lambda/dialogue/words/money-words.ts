import { numbersByLocale } from '../../../locales/all/numbers.ts';
import type { Locale } from '../../domain/locale.ts';
import { reaisAndCentavos, type Cents } from '../../domain/money.ts';
import { numberWords } from './number-words.ts';

/**
 * Money as it is said aloud: "vinte e três reais e noventa", "twenty-three reais and ninety centavos".
 * Brazilians leave "centavos" out after reais, from ten on ("e cinco" alone could be five reais more).
 */
export function moneyWords(amount: Cents, locale: Locale): string {
  const { units, cents, and, bareCentsFrom } = numbersByLocale[locale].money;
  const { whole, rest } = reaisAndCentavos(amount);
  const named = (count: number, names: { one: string; other: string }) =>
    `${numberWords(count, locale)} ${count === 1 ? names.one : names.other}`;
  if (rest === 0) return named(whole, units);
  if (whole === 0) return named(rest, cents);
  return (
    named(whole, units) +
    and +
    (rest >= bareCentsFrom ? numberWords(rest, locale) : named(rest, cents))
  );
}
