import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import { bareWords } from './words/plain-words.ts';

/** Whose an order is; "é pra mãe" tells who gets it, and not yet whose it is. */
export function named(said: string, locale: Locale): Act {
  const name = nameIn(said, locale);
  const words = tokenize(name);
  const isKin = words.length > 0 && words.every(({ word }) => CUES[locale].kin.includes(word));
  return { kind: isKin ? 'giveRecipient' : 'giveName', name };
}

/** The name in an answer to whose it is: "é pro João", "my name is Paul", "Maria, por favor". */
function nameIn(said: string, locale: Locale): string {
  const words = withoutKin(said, locale);
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

/** "Ana, minha irmã": who somebody is, after a comma, is no part of the name. */
function withoutKin(words: string, locale: Locale): string {
  const tokens = tokenize(words);
  const apart = tokens.findIndex(({ before }, at) => at > 0 && before === 'comma');
  const after = tokens.slice(apart);
  const isKin =
    apart > 0 && after.length <= 2 && CUES[locale].kin.includes(after.at(-1)?.word ?? '');
  return isKin ? words.slice(0, tokens[apart - 1]?.end) : words;
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
