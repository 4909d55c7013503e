import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as E.164 (`+5511987654321`); undefined when it is none. Brazilian unless it says otherwise. */
export function phoneNumber(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, 'BR');
  return parsed?.isValid() === true ? parsed.number : undefined;
}
