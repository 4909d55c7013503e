import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import { bareWords } from './words/plain-words.ts';

/** The name in an answer to whose it is: "é pro João", "my name is Paul", "Maria, por favor". */
export function nameIn(words: string, locale: Locale): string {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  let from = 0;
  for (let taken = opening(folded, from, locale); taken > 0; taken = opening(folded, from, locale))
    from += taken;
  const left = bareWords(folded.slice(from), locale).length;
  const end = left === 0 ? tokens.length : from + left;
  const [first, last] = [tokens[from], tokens[end - 1]];
  return first && last ? words.slice(first.start, last.end) : words;
}

/** Words before a name, never all of them: "Do Carmo" is one. */
function opening(folded: readonly string[], from: number, locale: Locale): number {
  const phrases = CUES[locale].nameBefore.map((each) => tokenize(each).map(({ word }) => word));
  return Math.max(
    0,
    ...phrases
      .filter((phrase) => from + phrase.length < folded.length)
      .filter((phrase) => phrase.every((word, at) => folded[from + at] === word))
      .map((phrase) => phrase.length),
  );
}
