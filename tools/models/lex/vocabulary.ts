import type { SlotTypeWords } from '../slot-types.ts';

/** Lex's limits: 500 phrases a language, each of one to four words and at most 100 characters. */
const MOST_PHRASES = 500;
const MOST_WORDS = 4;
const LONGEST_PHRASE = 100;

/** Above the default of 1: names of the menu over words that only sound like them. */
const WEIGHT = 2;

/** `CustomVocabulary.json`: the shop's names, which speech recognition would not know. */
export function customVocabulary(types: SlotTypeWords[]): object {
  const phrases = types
    .flatMap(({ words }) => words.map((word) => word.value))
    .filter(
      (phrase) =>
        phrase.length <= LONGEST_PHRASE &&
        phrase.split(/\s+/).length <= MOST_WORDS &&
        /^[\p{L}\p{M} '-]+$/u.test(phrase),
    );
  return {
    customVocabularyItems: [...new Set(phrases)]
      .slice(0, MOST_PHRASES)
      .map((phrase) => ({ phrase, weight: WEIGHT })),
  };
}
