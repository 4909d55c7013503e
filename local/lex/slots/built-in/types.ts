import type { Language } from '../../language.ts';
import type { SlotType } from '../slot-type.ts';
import { confirmationSlotType } from './confirmation.ts';
import { dateSlotType, durationSlotType, timeSlotType } from './date-and-time.ts';
import { freeFormSlotType, nameSlotType } from './free-form.ts';
import { numberSlotType } from './number.ts';
import {
  alphaNumericSlotType,
  currencySlotType,
  emailSlotType,
  percentageSlotType,
  phoneSlotType,
} from './pattern.ts';

/** Lex's built-in slot types, as far as this runtime knows them. `now` is the time in the customer's zone. */
export const BUILT_IN_SLOT_TYPES: Record<
  string,
  (language: Language, now: () => Date) => SlotType
> = {
  'AMAZON.AlphaNumeric': () => alphaNumericSlotType,
  'AMAZON.City': () => nameSlotType,
  'AMAZON.Confirmation': confirmationSlotType,
  'AMAZON.Country': () => nameSlotType,
  'AMAZON.Currency': currencySlotType,
  'AMAZON.Date': dateSlotType,
  'AMAZON.Duration': durationSlotType,
  'AMAZON.EmailAddress': () => emailSlotType,
  'AMAZON.FirstName': () => nameSlotType,
  'AMAZON.FreeFormInput': () => freeFormSlotType,
  'AMAZON.LastName': () => nameSlotType,
  'AMAZON.Number': numberSlotType,
  'AMAZON.Percentage': percentageSlotType,
  'AMAZON.PhoneNumber': phoneSlotType,
  'AMAZON.State': () => nameSlotType,
  'AMAZON.StreetName': () => nameSlotType,
  'AMAZON.Time': timeSlotType,
};
