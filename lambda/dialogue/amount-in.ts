import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';

/** The amount of money in a short answer, in cents: "100", "cinquenta reais", "R$ 50,00", "a hundred". */
export function amountIn(words: string, locale: Locale): number | undefined {
  const { numbers } = LEXICONS[locale];
  const values = tokenize(words).flatMap(({ word }) => {
    const digits = /^\d+(?:[.,]\d{1,2})?$/.test(word)
      ? Number(word.replace(',', '.'))
      : numbers[word];
    return digits === undefined ? [] : [digits];
  });
  if (values.length === 0) return undefined;
  // "a hundred" is 1 and 100, "two hundred" 2 and 100; "cento e vinte" is 100 and 20.
  const total = values.reduce((sum, value) =>
    value >= 100 && sum < 10 ? Math.max(sum, 1) * value : sum + value,
  );
  return Math.round(total * 100);
}
