import type { Locale } from '../domain/locale.ts';
import { phoneNumber } from '../domain/phone.ts';
import type { Act } from './acts.ts';
import { amountIn } from './amount-in.ts';
import type { Pending } from './session.ts';

/** A bare answer to a question whose answer is no order: a name, a phone number, an amount. */
export function answerInOwnWords(words: string, pending: Pending, locale: Locale): Act | undefined {
  // A phone number is one whatever was asked; its digits are no quantity.
  if (phoneNumber(words) !== undefined) return { kind: 'givePhone', text: words };
  switch (pending.kind) {
    case 'name':
      return { kind: 'giveName', name: words };
    case 'phone':
      return { kind: 'givePhone', text: words };
    case 'neighbourhood':
      return { kind: 'giveAddress', text: words };
    case 'change': {
      const cents = amountIn(words, locale);
      return cents === undefined ? undefined : { kind: 'giveChange', cents };
    }
    case 'nothing':
    case 'item':
    case 'option':
    case 'which':
    case 'quantity':
    case 'address':
    case 'payment':
    case 'confirm':
    case 'confirmAgain':
    case 'confirmCancel':
    case 'confirmClear':
      return undefined;
  }
}
