import { byLocale, type Locale } from '../domain/locale.ts';
import type { FaqEntry } from '../domain/shop.ts';
import { fold } from '../reader/fold.ts';
import { isQuestion } from './question-in.ts';
import { writtenOut } from './words/plain-words.ts';
import { fillersOf } from './words/wish-words.ts';

/** How much of what matters in two questions must be the same. */
const LIKE_ENOUGH = 0.6;

/**
 * Which entry answers a question, by the words that matter, of both questions together (Dice). The likest
 * wins, of two alike the first in the file; a sentence that is no question asks nothing.
 */
export function faqIn(words: string, faq: readonly FaqEntry[], locale: Locale): number | undefined {
  if (faq.length === 0 || !isQuestion(words, locale)) return undefined;
  const said = telling(words, locale);
  const scores = wordsOf(faq, locale).map((questions) =>
    Math.max(...questions.map((question) => likeness(said, question))),
  );
  const best = Math.max(...scores);
  return best >= LIKE_ENOUGH ? scores.indexOf(best) : undefined;
}

const known = new WeakMap<readonly FaqEntry[], Set<string>[][]>();

/** The telling words of each way to ask each entry, worked out once a menu version. */
function wordsOf(faq: readonly FaqEntry[], locale: Locale): Set<string>[][] {
  const words =
    known.get(faq) ??
    faq.map(({ questions }) => questions.map((question) => telling(question, locale)));
  known.set(faq, words);
  return words;
}

const FILLERS: Record<Locale, ReadonlySet<string>> = byLocale(
  (locale) => new Set(fillersOf(locale).flatMap(fold)),
);

/** The words of a question that tell what it is about, by their stems. */
function telling(words: string, locale: Locale): Set<string> {
  const said = writtenOut(fold(words), locale).filter((word) => !FILLERS[locale].has(word));
  return new Set(said.map((word) => (word.length > STEM ? word.slice(0, STEM) : word)));
}

/** Beyond so many letters words differ by their endings: "estacionamento", "estacionar". */
const STEM = 6;

/** Dice's coefficient. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
