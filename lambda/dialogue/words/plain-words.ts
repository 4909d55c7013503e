import { grammarByLocale } from '../../../locales/all/grammar.ts';
import { byLocale, type Locale } from '../../domain/locale.ts';
import { fold } from '../../reader/fold.ts';

const SHORT_FORMS: Record<Locale, Readonly<Record<string, string>>> = byLocale(
  (locale) => grammarByLocale[locale].shortForms,
);

/** Folded words with short forms written out ("that's all" → "that is all", "pra" → "para"). */
export const writtenOut = (words: readonly string[], locale: Locale): string[] =>
  words.flatMap((word) => SHORT_FORMS[locale][word]?.split(' ') ?? [word]);

/** Longest first, so that "muito obrigado" goes whole. */
const POLITE: Record<Locale, readonly (readonly string[])[]> = byLocale((locale) =>
  grammarByLocale[locale].politeness.map((each) => fold(each)).sort(byLength),
);

/** Folded words without the politeness at either end ("sim, por favor" → "sim"); nothing within is touched. */
export function bareWords(words: readonly string[], locale: Locale): readonly string[] {
  const first = POLITE[locale].find((polite) => polite.every((word, at) => words[at] === word));
  if (first) return bareWords(words.slice(first.length), locale);
  const last = POLITE[locale].find(
    (polite) =>
      polite.length <= words.length &&
      polite.every((word, at) => words[words.length - polite.length + at] === word),
  );
  return last ? bareWords(words.slice(0, words.length - last.length), locale) : words;
}

function byLength(one: readonly string[], other: readonly string[]): number {
  return other.length - one.length;
}
