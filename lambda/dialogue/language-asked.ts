import { LOCALES, type Locale } from '../domain/locale.ts';
import { asksToSpeak } from './cues.ts';

/** "Em inglês, por favor", "do you speak Portuguese?": the language asked for, in whichever it is asked. */
export const languageAsked = (words: string): Locale | undefined =>
  LOCALES.find((asked) => LOCALES.some((said) => asksToSpeak(asked, words, said)));
