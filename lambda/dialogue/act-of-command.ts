import type { Locale } from '../domain/locale.ts';
import type { Act } from './acts.ts';
import { comparable, openingOf } from './cues.ts';
import { greetingPart } from './greeting-part.ts';
import { named } from './name-in.ts';
import type { Command } from './commands.ts';
import { receiptFormatIn } from './receipt-format-in.ts';
import { digitsIn } from './words/digits-in.ts';
import { weekdayIn } from './words/weekday-in.ts';
import { paymentNamed } from './words/payment-words.ts';

/** The act that a command alone stands for; undefined where only its words tell (an order). */
export function actOfCommand(
  { name, slots }: Command,
  words: string,
  locale: Locale,
): Act | undefined {
  switch (name) {
    case 'Order':
      return undefined;
    case 'FreeForm':
      return slots['query'] === undefined ? { kind: 'startOrder' } : undefined;
    case 'GiveAddress':
      return slots['address'] === undefined
        ? { kind: 'changeAddress' }
        : { kind: 'giveAddress', text: slots['address'] };
    case 'GiveName':
      return slots['name'] === undefined
        ? { kind: 'askAgain', what: 'name' }
        : named(slots['name'], locale);
    case 'GivePhone':
      return slots['phone'] === undefined
        ? { kind: 'askAgain', what: 'phone' }
        : { kind: 'givePhone', text: slots['phone'] };
    case 'ChoosePayment': {
      const payment = paymentNamed(slots['payment'] ?? '', locale);
      if (!payment) return { kind: 'askPayment' };
      const asked = openingOf('asks', comparable(words, locale), locale) > 0;
      return { kind: 'choosePayment', payment, ...(asked && { asked }) };
    }
    case 'AskToPay':
      return { kind: 'askToPay' };
    case 'SayPaid':
      return { kind: 'sayPaid' };
    case 'AskRefund':
      return { kind: 'askRefund' };
    case 'AskReceipt': {
      const format = receiptFormatIn(words, locale);
      return { kind: 'askReceipt', ...(format !== undefined && { format }) };
    }
    case 'Greet': {
      const part = greetingPart(words, locale);
      return { kind: 'greet', ...(part && { part }) };
    }
    case 'Confirm':
      return { kind: 'confirm' };
    case 'Deny':
      return { kind: 'deny' };
    case 'CheckOut':
      return { kind: 'checkOut' };
    case 'AskMenu':
      return { kind: 'askMenu' };
    case 'AskTotal':
      return { kind: 'askTotal' };
    case 'AskStatus':
      return { kind: 'askStatus' };
    case 'AskHours':
      return { kind: 'askHours' };
    case 'AskArea':
      return {
        kind: 'askArea',
        text: words,
        ...(slots['area'] !== undefined && { place: slots['area'] }),
      };
    case 'AskWhere':
      return { kind: 'askWhere' };
    case 'AskSuggestion':
      return { kind: 'askSuggestion' };
    case 'CancelOrder':
      return { kind: 'cancelOrder' };
    case 'ClearBasket':
      return { kind: 'clearBasket' };
    case 'KeepAsIs':
      return { kind: 'keepAsIs' };
    case 'DropIt':
      return { kind: 'dropIt' };
    case 'Usual': {
      const weekday = weekdayIn(words, locale);
      return { kind: 'usual', ...(weekday !== undefined && { weekday }) };
    }
    case 'PickUp':
      return { kind: 'pickUp' };
    case 'Deliver':
      return { kind: 'deliver' };
    case 'AskWhy':
      return { kind: 'askWhy' };
    case 'ForgetMe':
      return { kind: 'forgetMe' };
    case 'AskMyData':
      return { kind: 'askMyData' };
    case 'Complain':
      return { kind: 'complain', text: words };
    case 'Shorter':
      return { kind: 'shorter' };
    case 'LinkChannel':
      return { kind: 'linkChannel' };
    case 'VoiceCode':
      return slots['code'] === undefined
        ? { kind: 'setVoiceCode' }
        : { kind: 'giveVoiceCode', code: digitsIn(slots['code'], locale) };
    case 'DropVoiceCode':
      return { kind: 'dropVoiceCode' };
    case 'Repeat':
      return { kind: 'repeat' };
    case 'Slower':
      return { kind: 'slower' };
    case 'Help':
      return { kind: 'help' };
    case 'Human':
      return { kind: 'human' };
    case 'Thanks':
      return { kind: 'thanks' };
    case 'Stop':
      return { kind: 'stop' };
  }
}
