import type { Locale } from '../domain/locale.ts';
import { phoneNumber } from '../domain/phone.ts';
import { fold } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { digitsIn } from './words/digits-in.ts';
import { numberAt } from './words/said-number.ts';

/** A number read out figure by figure ("onze nove oito sete…") is a phone's, whatever was asked; no quantity has so many. */
export function phoneReadOut(words: string, locale: Locale): Act | undefined {
  const folded = fold(words);
  const figures = folded.every(
    (word) => digitsIn(word, locale) !== '' || numberAt([word], 0, locale) !== undefined,
  );
  return figures && phoneNumber(digitsIn(words, locale)) !== undefined
    ? { kind: 'givePhone', text: words }
    : undefined;
}
