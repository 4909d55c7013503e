import { numbersByLocale } from '../../../locales/all/numbers.ts';
import type { Locale } from '../../domain/locale.ts';

type Words = (typeof numbersByLocale)[Locale];

/** A number from here on is left in figures, which every voice reads. */
const TOO_LARGE = 1_000_000;

/**
 * A whole number as it is said: "vinte e um", of something feminine "vinte e uma"; "twenty-one".
 * From a million on, and below zero, it stays in the language's figures.
 */
export function numberWords(count: number, locale: Locale, gender: 'm' | 'f' = 'm'): string {
  if (!Number.isInteger(count) || count < 0 || count >= TOO_LARGE)
    return count.toLocaleString(locale);
  const words = numbersByLocale[locale];
  const said = belowMillion(count, words);
  return gender === 'm' ? said : feminine(said, words);
}

/**
 * A number read out by its figures, two at a time from its end: "1234" is "doze, trinta e quatro".
 * Whatever is no figure is left out.
 */
export function pairWords(figures: string, locale: Locale): string {
  const digits = figures.replace(/\D/g, '');
  const pairs = digits.match(/^\d(?=(\d\d)*$)|\d\d/g) ?? [];
  const said = (digit: string) => numberWords(Number(digit), locale);
  return pairs
    .map((pair) => (/^0\d/.test(pair) ? `${said('0')} ${said(pair)}` : said(pair)))
    .join(', ');
}

function belowMillion(count: number, words: Words): string {
  const thousands = Math.floor(count / 1000);
  const rest = count % 1000;
  if (thousands === 0) return belowThousand(rest, words);
  const said =
    thousands === 1 ? words.oneThousand : `${belowThousand(thousands, words)} ${words.thousand}`;
  if (rest === 0) return said;
  // "mil e vinte", "mil e duzentos", but "mil duzentos e vinte".
  const last = rest < 100 || rest % 100 === 0;
  const join = last ? words.beforeLastOfThousands : words.afterThousands;
  return said + join + belowThousand(rest, words);
}

function belowThousand(count: number, words: Words): string {
  if (count === 100) return words.hundred;
  const hundreds = words.hundreds[Math.floor(count / 100)] ?? '';
  const rest = count % 100;
  if (count > 100 && rest === 0) return hundreds;
  return (hundreds && hundreds + words.afterHundreds) + belowHundred(rest, words);
}

function belowHundred(count: number, words: Words): string {
  const small = words.small[count];
  if (small !== undefined) return small;
  const tens = words.tens[Math.floor(count / 10)] ?? '';
  const unit = count % 10;
  return unit === 0 ? tens : tens + words.afterTens + (words.small[unit] ?? '');
}

const feminine = (said: string, words: Words): string =>
  words.feminine.reduce(
    (each, [from = '', to = '']) => each.replace(new RegExp(from, 'g'), to),
    said,
  );
