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
  return figures !== undefined && phoneNumber(figures) !== undefined
    ? { kind: 'givePhone', text: words }
    : undefined;
}
