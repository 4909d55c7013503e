import { createInstance, type i18n } from 'i18next';
import { phrasesByLocale } from '../../locales/all/phrases.ts';
import { byLocale, type Locale } from '../domain/locale.ts';
import { reaisOf } from '../domain/money.ts';
import { phoneAsSaid } from '../domain/phone.ts';
import { digitByDigit } from './digit-by-digit.ts';
import { moneyWords } from './words/money-words.ts';
import { pairWords } from './words/number-words.ts';
import type { PhraseKey, Saying, Series, Value } from './phrases.ts';

/** Written for a chat, or to be read aloud: then money is in words. */
export type Medium = 'text' | 'speech';

/** A phrase missing in a language does not compile. */
const WORDS: Record<Locale, Record<PhraseKey, string>> = phrasesByLocale;

const PHRASES: Record<Locale, i18n> = byLocale((locale) => {
  const phrases = createInstance();
  void phrases.init({
    initAsync: false,
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: { translation: WORDS[locale] } },
  });
  return phrases;
});

const MONEY: Record<Locale, Intl.NumberFormat> = byLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' }),
);

/** A phrase as a sentence of its own, in plain text; escaping for SSML is the channel's. */
export function render(saying: Saying, locale: Locale, medium: Medium = 'text'): string {
  const words = phrase(saying, locale, medium);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function phrase(saying: Saying, locale: Locale, medium: Medium): string {
  const values = Object.entries(saying.values).map(([name, value]) => [
    name,
    text(value, locale, medium),
  ]);
  return PHRASES[locale].t(saying.key, {
    replace: Object.fromEntries(values),
    returnObjects: false,
  });
}

/** Plain text of a value in a phrase. */
export function text(value: Value, locale: Locale, medium: Medium = 'text'): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString(locale);
  if ('cents' in value && medium === 'speech') return moneyWords(value.cents, locale);
  if ('cents' in value) return MONEY[locale].format(reaisOf(value.cents)).replace(/\s/g, ' ');
  if ('figures' in value)
    return medium === 'speech' && value.figures.length > 2
      ? pairWords(value.figures, locale)
      : value.figures;
  if ('phone' in value) {
    const { written, groups } = phoneAsSaid(value.phone);
    return medium === 'speech' ? groups.map(digitByDigit).join(', ') : written;
  }
  return 'series' in value ? joined(value, locale, medium) : phrase(value, locale, medium);
}

function joined({ series, join }: Series, locale: Locale, medium: Medium): string {
  const parts = series.map((value) => text(value, locale, medium));
  return join === 'comma' ? parts.join(', ') : LISTS[join][locale].format(parts);
}

const LISTS: Record<'and' | 'or', Record<Locale, Intl.ListFormat>> = {
  and: byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' })),
  or: byLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' })),
};
