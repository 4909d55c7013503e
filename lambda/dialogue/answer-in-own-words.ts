import { phoneNumber } from '../domain/phone.ts';
import type { Act } from './acts.ts';
import { ageIn } from './age-in.ts';
import { amountIn } from './words/amount-in.ts';
import { allergensNamed } from './words/allergens-in.ts';
import type { Here } from './here.ts';
import { orderByPlace } from './cancel-in.ts';
import { comparable, openingOf } from './cues.ts';
import { isQuestion } from './question-in.ts';
import { halfOfDay } from './half-of-day.ts';
import { named } from './name-in.ts';
import { numberAlone } from './number-alone.ts';
import { addressIn } from './words/address-in.ts';
import { digitsIn } from './words/digits-in.ts';
import { fold } from '../reader/fold.ts';
import { paymentNamed } from './words/payment-words.ts';
import { timeIn } from './words/time-in.ts';
import type { Pending } from './session.ts';

/** A bare answer to a question whose answer is no order: a name, a phone number, an amount. */
export function answerInOwnWords(
  words: string,
  pending: Pending,
  { locale, now, timeZone, orders, about }: Here,
): Act | undefined {
  // A phone number is one whatever was asked; its digits are no quantity.
  if (phoneNumber(words) !== undefined) return { kind: 'givePhone', text: words };
  switch (pending.kind) {
    case 'name':
      // With figures in it, it is no name: a house number repaired late, a quantity.
      return /\d/.test(words) || isQuestion(words, locale) || repairsAddress(words, locale)
        ? undefined
        : named(words, locale);
    case 'phone':
      if (digitsIn(words, locale) !== '' && !namesPayment(words, locale))
        return { kind: 'givePhone', text: words };
      return openingOf('without', comparable(words, locale), locale) > 0
        ? { kind: 'deny' }
        : undefined;
    case 'address':
      return numberAlone(words, locale) === undefined
        ? undefined
        : { kind: 'giveAddress', text: words };
    case 'houseNumber':
      return saysNumber(words, locale) ? { kind: 'giveAddress', text: words } : undefined;
    case 'neighbourhood':
      return isQuestion(words, locale) ? undefined : { kind: 'giveAddress', text: words };
    case 'age': {
      const years = ageIn(words, locale);
      return years === undefined ? undefined : { kind: 'giveAge', years };
    }
    case 'allergen': {
      const allergens = allergensNamed(words, locale);
      return {
        kind: 'giveAllergy',
        said: { kind: 'has', allergens, unlisted: allergens.length > 0 ? [] : [words] },
      };
    }
    case 'rating': {
      const stars = numberAlone(words, locale);
      return stars !== undefined && stars >= 1 && stars <= 5 ? { kind: 'rate', stars } : undefined;
    }
    case 'whichOrder': {
      const number = numberAlone(words, locale) ?? orderByPlace(words, locale, orders ?? []);
      return number === undefined ? undefined : { kind: 'cancelOrder', number };
    }
    case 'time': {
      const { day } = pending;
      const alone = timeIn(words, locale, now, timeZone, about);
      const onDay =
        day === undefined ? undefined : timeIn(`${day} ${words}`, locale, now, timeZone, about);
      const said =
        halfOfDay(words, pending.candidates, { locale, now, timeZone }) ?? onDay ?? alone;
      return said && { kind: 'giveTime', said };
    }
    case 'change': {
      const cents = amountIn(words, locale);
      if (cents !== undefined) return { kind: 'giveChange', cents };
      return openingOf('without', comparable(words, locale), locale) > 0
        ? { kind: 'giveChange', cents: null }
        : undefined;
    }
    case 'nothing':
    case 'item':
    case 'option':
    case 'which':
    case 'more':
    case 'quantity':
    case 'merge':
    case 'allergy':
    case 'offer':
    case 'usual':
    case 'payment':
    case 'keepCard':
    case 'phoneCode':
    case 'voiceCode':
    case 'newVoiceCode':
    case 'repay':
    case 'confirm':
    case 'confirmAgain':
    case 'confirmCancel':
    case 'confirmClear':
    case 'confirmForget':
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
    case 'amend':
    case 'newPlace':
    case 'move':
    case 'substitute':
    case 'newPrice':
    case 'suggestion':
      return undefined;
  }
}

/** "Cash, I have a hundred": an amount, and no phone. */
const namesPayment = (words: string, locale: Here['locale']): boolean =>
  fold(words).some((word) => paymentNamed(word, locale) !== undefined);

/** "Apartamento doze", "perto da padaria": more of the address that was given just before. */
function repairsAddress(words: string, locale: Here['locale']): boolean {
  const { complement, cep, reference } = addressIn(words, locale, { city: '', neighbourhoods: [] });
  return (complement ?? []).length > 0 || cep !== undefined || reference !== undefined;
}

/** A house's number, or that it has none. */
const saysNumber = (words: string, locale: Here['locale']): boolean =>
  digitsIn(words, locale) !== '' ||
  addressIn(words, locale, { city: '', neighbourhoods: [] }).number !== undefined;
