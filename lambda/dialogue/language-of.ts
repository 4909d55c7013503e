import { UTTERANCES } from '../../locales/utterances.ts';
import { byLocale, LOCALES, type Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';

/** So many words of one language, and none of the other, tell which it is; the shop's own names are in both. */
const ENOUGH = 2;

const WORDS: Record<Locale, ReadonlySet<string>> = byLocale(wordsOf);

/** The language of a sentence by its small words ("can i get a", "me vê uma"), where they leave no doubt. */
export function languageOf(words: string): Locale | undefined {
  const folded = fold(words);
  const own = (locale: Locale) =>
    folded.filter((word) => LOCALES.every((other) => WORDS[other].has(word) === (other === locale)))
      .length;
  return LOCALES.find(
    (locale) =>
      own(locale) >= ENOUGH && LOCALES.every((other) => other === locale || own(other) === 0),
  );
}

/** Whether more of a sentence's words are only of one language than only of another. */
export function leansTo(locale: Locale, from: Locale, words: string): boolean {
  const own = (one: Locale, other: Locale) =>
    fold(words).filter((word) => WORDS[one].has(word) && !WORDS[other].has(word)).length;
  return own(locale, from) > own(from, locale);
}

function wordsOf(locale: Locale): Set<string> {
  const samples = Object.values(UTTERANCES[locale].intents).flatMap((intent) => intent.samples);
  const said = samples.flatMap((sample) => fold(sample.replace(/\{\w+\}/g, ' ')));
  return new Set([...said, ...Object.keys(LEXICONS[locale].numbers).flatMap((word) => fold(word))]);
}
