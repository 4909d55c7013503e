import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { LEXICONS, type PhraseKind } from '../../reader/lexicon.ts';
import { PHRASE_BOOKS } from '../../reader/phrase-book.ts';
import type { ReachableAct } from './reachable.ts';

/** What our own reader made of a sentence that it was not sure of. */
interface Heard {
  unread: readonly string[];
  maybe?: readonly Line[];
}

/**
 * Whether a model took no more of a sentence than the reader had, and the reader had left out something that was asked
 * for: "quero um sushi e um pudim", of which it took the flan. Then what we do not have has to be told.
 */
export function leavesOut(
  acts: readonly ReachableAct[],
  { unread, maybe }: Heard,
  words: string,
  locale: Locale,
): boolean {
  const items = new Set(maybe?.map(({ item }) => item));
  const options = new Set(maybe?.flatMap((line) => line.options.map(({ option }) => option)));
  const noMore = acts.every(
    (act) =>
      act.kind === 'addLines' &&
      act.lines.every(
        (line) => items.has(line.item) && line.options.every(({ option }) => options.has(option)),
      ),
  );
  return noMore && acts.length > 0 && isCounted(unread, words, locale);
}

/**
 * Whether words that nothing accounts for are counted, or asked for with something, so that something is meant by
 * them: "uma dose de cachaça", "a latte with coconut milk".
 */
function isCounted(unread: readonly string[], words: string, locale: Locale): boolean {
  const { articles, numbers } = LEXICONS[locale];
  const counts = new Set([...articles, ...Object.keys(numbers)].flatMap((each) => fold(each)));
  const unaccounted = new Set(unread.flatMap((each) => fold(each)));
  const tokens = tokenize(words).map(({ word }) => word);
  const kinds = (word: string) => PHRASE_BOOKS[locale].of(word);
  const isBetween = (word: string) => kinds(word).some((kind) => BETWEEN.has(kind));
  return tokens.some((word, at) => {
    if (!unaccounted.has(word)) return false;
    const before = tokens.slice(0, at);
    const next = before.findLast((each) => !unaccounted.has(each));
    const counted = before.findLast((each) => !isBetween(each));
    return [next, counted].some(
      (each) =>
        each !== undefined &&
        (/^\d+$/.test(each) ||
          counts.has(each) ||
          kinds(each).some((kind) => kind === 'order' || kind === 'with')),
    );
  });
}

/** What may stand between a count and what is counted: "uma dose de", "an order of". */
const BETWEEN: ReadonlySet<PhraseKind> = new Set(['of', 'units', 'carrier']);
