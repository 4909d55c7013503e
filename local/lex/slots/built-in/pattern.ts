import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Language } from '../../language.ts';
import { numberIn } from './number.ts';
import { slotValue, type SlotType } from '../slot-type.ts';

/** Slot types that a pattern tells: what matches, in the form that Lex gives it. */
const patternSlotType = (
  mostWords: number,
  interpret: (text: string) => string | undefined,
): SlotType => ({
  takes: 'known',
  mostWords,
  resolve(text) {
    const value = interpret(text.trim());
    return value === undefined ? undefined : slotValue(text, value);
  },
});

/** `AMAZON.EmailAddress`. */
export const emailSlotType = patternSlotType(8, (text) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) ? text.toLowerCase() : undefined,
);

const COUNTRY = { pt: 'BR', en: 'US' } as const satisfies Record<Language, string>;

/** `AMAZON.PhoneNumber`: as digits, the country's code left out as the service does. */
export const phoneSlotType = (language: Language): SlotType =>
  patternSlotType(8, (text) => {
    if (!/^[+\d().\-\s]+$/.test(text)) return undefined;
    const phone = parsePhoneNumberFromString(text, COUNTRY[language]);
    return phone?.isPossible() === true ? phone.nationalNumber : undefined;
  });

/** `AMAZON.AlphaNumeric`: letters and digits without a space, one digit at least. */
export const alphaNumericSlotType = patternSlotType(1, (text) =>
  /^[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*$/u.test(text) ? text.toUpperCase() : undefined,
);

/** `AMAZON.Percentage`. */
export const percentageSlotType = (language: Language): SlotType =>
  patternSlotType(6, (text) => {
    const amount = /^(.+?)\s*(?:%|por cento|percent)$/i.exec(text)?.[1];
    return amount === undefined ? undefined : numberIn(amount, language);
  });

const CURRENCY = {
  pt: { code: 'BRL', sign: /^R\$\s*/i, unit: /\s*(?:reais|real|conto|contos|pila|pilas)$/i },
  en: { code: 'USD', sign: /^\$\s*/, unit: /\s*(?:dollars?|bucks?|usd)$/i },
} as const satisfies Record<Language, object>;

/** `AMAZON.Currency`: "50 reais" is "BRL 50.00". */
export const currencySlotType = (language: Language): SlotType =>
  patternSlotType(6, (text) => {
    const { code, sign, unit } = CURRENCY[language];
    const amount = text.replace(sign, '').replace(unit, '');
    if (amount === text) return undefined;
    const value = numberIn(amount, language);
    return value === undefined ? undefined : `${code} ${Number(value).toFixed(2)}`;
  });
