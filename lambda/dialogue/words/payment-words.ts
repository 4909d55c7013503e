import { utterancesByLocale } from '../../../locales/all/utterances.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { PAYMENTS, type Payment } from '../../domain/shop-terms.ts';
import { fold } from '../../reader/fold.ts';

const WORDS: Record<Locale, ReadonlyMap<string, Payment>> = byLocale((locale) =>
  index(utterancesByLocale[locale].slotTypes.PaymentMethod),
);

/** The folded names of payments in a language. */
export const paymentWords = (locale: Locale): ReadonlySet<string> => new Set(WORDS[locale].keys());

/** The payment that a text names; undefined when it is none. */
export const paymentNamed = (text: string, locale: Locale): Payment | undefined =>
  WORDS[locale].get(fold(text).join(' '));

function index(values: { id: string; value: string; synonyms: string[] }[]): Map<string, Payment> {
  const words = new Map<string, Payment>();
  for (const { id, value, synonyms } of values) {
    const payment = PAYMENTS.find((each) => each === id);
    if (!payment)
      throw new TypeError(`utterances.json: no payment "${id}", only ${PAYMENTS.join()}`);
    for (const each of [value, ...synonyms]) words.set(fold(each).join(' '), payment);
  }
  return words;
}
