import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';

/** A Brazilian number without its area code, eight or nine digits, is not yet one that can be called. */
const LEAST_DIGITS = 10;

/** No number that can be called from anywhere is shorter, its country's code with it. */
const FEWEST_FIGURES = 8;

/** A phone number as E.164 (`+5511987654321`); undefined when it is none. Brazilian unless it says otherwise. */
export function phoneNumber(text: string): string | undefined {
  // To parse a sentence without figures takes longer than all else that a turn does.
  if ((text.match(/\d/g)?.length ?? 0) < FEWEST_FIGURES) return undefined;
  const parsed = parsePhoneNumberFromString(text, 'BR');
  if (parsed?.isValid() !== true) return undefined;
  const short = parsed.country === 'BR' && parsed.nationalNumber.length < LEAST_DIGITS;
  return short || lacksNine(parsed) ? undefined : parsed.number;
}

/**
 * A Brazilian cell phone as it was before its ninth digit: two of the area, and eight that begin as only cell phones
 * do. The library takes these too.
 */
export function isCellWithoutNine(text: string): boolean {
  const parsed = parsePhoneNumberFromString(text, 'BR');
  return parsed !== undefined && lacksNine(parsed);
}

const lacksNine = ({ country, countryCallingCode, nationalNumber }: PhoneNumber): boolean =>
  (country ?? 'BR') === 'BR' &&
  countryCallingCode === '55' &&
  /^\d{2}[6-9]\d{7}$/.test(nationalNumber);

/**
 * A phone number as people of its country say it, in the groups they pause between: "(11) 98765-4321" is 11, 98765 and
 * 4321. One of another country than Brazil's or the US's keeps its own code; what is no number is one group, as it is.
 */
export function phoneAsSaid(number: string): { written: string; groups: string[] } {
  const parsed = parsePhoneNumberFromString(number, 'BR');
  if (parsed?.isPossible() !== true) return { written: number, groups: [number] };
  const home = parsed.country !== undefined && HOME.has(parsed.country);
  const written = home ? parsed.formatNational() : parsed.formatInternational();
  return { written, groups: written.match(/\d+/g) ?? [written] };
}

/** Whose people say a number without its country's code. */
const HOME: ReadonlySet<string> = new Set(['BR', 'US']);
