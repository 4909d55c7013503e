import type { Locale } from '../domain/locale.ts';
import { phoneNumber } from '../domain/phone.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { digitsIn } from './words/digits-in.ts';
import { numberAt } from './words/said-number.ts';

/** What is said is figures and nothing else, one after the other; undefined when it is more than that. */
export function figuresIn(words: string, locale: Locale): string | undefined {
  const figures = fold(words).every(
    (word) => digitsIn(word, locale) !== '' || numberAt([word], 0, locale) !== undefined,
  );
  return figures ? digitsIn(words, locale) : undefined;
}

/** A number read out figure by figure ("onze nove oito sete…") is a phone's, whatever was asked; no quantity has so many. */
export function phoneReadOut(words: string, locale: Locale): Act | undefined {
  const figures = figuresIn(words, locale);
  if (figures === undefined)
    return CELL_PHONE.test(words) ? { kind: 'givePhone', text: words } : undefined;
  const isPhone = phoneNumber(figures) !== undefined;
  // One too many or too few is a phone misheard, and neither a house's number nor a quantity.
  const isMisheard = figures.length >= FEWEST_FIGURES && !POSTCODE.test(words);
  return isPhone || isMisheard ? { kind: 'givePhone', text: words } : undefined;
}

/** "São 98765-4321": written as phones are, and a short word before it. */
const CELL_PHONE = /^\p{L}{1,6} 9\d{4}[ -]\d{4}$/u;
/** A cell phone's, without the code of its area. */
const FEWEST_FIGURES = 9;
/** A CEP with the house's number beside it is an address. */
const POSTCODE = /\b\d{5}-?\d{3}\b/;
