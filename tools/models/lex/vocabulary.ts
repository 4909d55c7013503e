import { byPopularity, type Popular } from '../popular.ts';
import type { SlotTypeWords } from '../slot-types.ts';

/** Lex's limits: 500 phrases a language, each of one to four words and at most 100 characters. */
const MOST_PHRASES = 500;
const MOST_WORDS = 4;
const LONGEST_PHRASE = 100;

/** Above the default of 1: names of the menu over words that only sound like them. */
const WEIGHT = 2;

/** `CustomVocabulary.json`: the shop's names, which speech recognition would not know, the most ordered where not all fit. */
export function customVocabulary(types: SlotTypeWords[], popular: Popular): object {
  const words = types
    .flatMap((type) => type.words)
    .filter(
      ({ value: phrase }) =>
        phrase.length <= LONGEST_PHRASE &&
        phrase.split(/\s+/).length <= MOST_WORDS &&
        /^[\p{L}\p{M} '-]+$/u.test(phrase),
    );
  const phrases = new Set(words.map(({ value }) => value));
  const heard = new Set(
    [...new Set(byPopularity(words, popular).map(({ value }) => value))].slice(0, MOST_PHRASES),
  );
  return {
    customVocabularyItems: [...phrases]
      .filter((phrase) => heard.has(phrase))
      .map((phrase) => ({ phrase, weight: WEIGHT })),
  };
}
