import type { Locale } from '../domain/locale.ts';
import { placesOf } from '../domain/delivery-area.ts';
import type { Book } from '../ports.ts';
import { fold } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import type { Here } from './here.ts';
import { isQuestion } from './question-in.ts';
import type { Session } from './session.ts';
import { addressIn } from './words/address-in.ts';
import { timeIn } from './words/time-in.ts';

/**
 * Any words are an address when one was asked for; parts of one repair the address that is known. Words that may order
 * something (`orders`) are one only with a street.
 */
export function isAddress(
  words: string,
  session: Session,
  here: Here,
  { shop }: Book,
  orders: boolean,
): boolean {
  const { pending, profile, draft } = session;
  const said = addressIn(words, here.locale, placesOf(shop));
  if (pending.kind === 'address')
    return Object.keys(said).length > 0 && !isQuestion(words, here.locale);
  if (isQuestion(words, here.locale)) return false;
  const known = profile.address !== undefined || draft.addressParts !== undefined;
  const { number, ...others } = said;
  const repaired =
    number !== undefined &&
    REPAIRS.test(words) &&
    !timeSaid(words, here) &&
    !(QUANTITY.test(number) && ORDERS.has(pending.kind));
  const whole = others.street !== undefined && number !== undefined;
  if (whole || orders) return whole;
  const { complement = [], cep } = others;
  const part =
    fold(words).length <= LONGEST_PART &&
    (cep !== undefined || complement.some(({ kind, text }) => kind !== 'other' && /\d/.test(text)));
  return known ? Object.keys(others).length > 0 || repaired : part;
}

/** "Apartamento 42", "o CEP é 01310-100": a part of an address of which nothing is known yet. */
const LONGEST_PART = 5;

const timeSaid = (words: string, { locale, now, timeZone }: Here): boolean =>
  namesTime(words, locale) && timeIn(words, locale, now, timeZone) !== undefined;

/** A number by itself may be of anything; beside such a word, or alone, it is the house's. */
const REPAIRS =
  /^\s*\d+\s*[a-z]?\s*$|n[uú]mero|number|\bn[ºo°]\.?\s|\bn[ãa]o\b|\bnot\b|casa|house/iu;

/** "Não, quero os dois": while things are ordered, a single figure is of them. */
const QUANTITY = /^\d$/;
const ORDERS: ReadonlySet<Session['pending']['kind']> = new Set<Session['pending']['kind']>([
  'nothing',
  'item',
  'option',
  'which',
  'offer',
  'quantity',
]);

/** Of these a time has none: "não, pras nove" is no house. */
const OF_HOUSE = /n[uú]mero|number|\bn[ºo°]\.?\s|casa|house/iu;

/** Whether words say of an address more than a number could. */
export function namesPlace(words: string, { locale }: Here, { shop }: Book): boolean {
  const { number, ...others } = addressIn(words, locale, placesOf(shop));
  return Object.keys(others).length > 0 || (number !== undefined && OF_HOUSE.test(words));
}

/** A number by itself may be an hour or a quantity; a word of time tells. */
export const namesTime = (words: string, locale: Locale): boolean =>
  fold(words).some((word) => CUES[locale].timeMarks.includes(word));
