import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { LEXICONS } from '../../reader/lexicon.ts';
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

/** Whether words that nothing accounts for are counted, so that something is meant by them: "uma dose de cachaça". */
function isCounted(unread: readonly string[], words: string, locale: Locale): boolean {
  const { articles, numbers } = LEXICONS[locale];
  const counts = new Set([...articles, ...Object.keys(numbers)].flatMap((each) => fold(each)));
  const tokens = tokenize(words).map(({ word }) => word);
  return tokens.some((word, at) => {
    const before = tokens[at - 1];
    if (before === undefined || !unread.includes(word)) return false;
    return (
      /^\d+$/.test(before) ||
      counts.has(before) ||
      PHRASE_BOOKS[locale].of(before).includes('order')
    );
  });
}
