import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A Brazilian number without its area code, eight or nine digits, is not yet one that can be called. */
const LEAST_DIGITS = 10;

/** A phone number as E.164 (`+5511987654321`); undefined when it is none. Brazilian unless it says otherwise. */
export function phoneNumber(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, 'BR');
  if (parsed?.isValid() !== true) return undefined;
  const short = parsed.country === 'BR' && parsed.nationalNumber.length < LEAST_DIGITS;
  return short ? undefined : parsed.number;
}
