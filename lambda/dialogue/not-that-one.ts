import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';

/** "De laranja não, de morango", "not orange, strawberry": the words after the one that is not meant; else all of them. */
export function notThatOne(words: string, locale: Locale): string {
  const tokens = tokenize(words);
  const denies = ({ word }: { word: string }) => PHRASE_BOOKS[locale].of(word).includes('no');
  const denied = tokens.findIndex(denies);
  if (denied === -1) return words;
  const parted = tokens.findIndex(
    ({ word, before }, at) =>
      at > denied &&
      (before !== 'none' || PHRASE_BOOKS[locale].of(word).includes('but')) &&
      (denied > 0 || at > 1),
  );
  const next = parted === -1 && denied > 0 ? denied + 1 : parted;
  return words.slice(tokens[next]?.start ?? 0);
}
