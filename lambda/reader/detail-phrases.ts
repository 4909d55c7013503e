import { byLocale, type Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import type { DetailWords, PaymentKind } from './lexicon.ts';

/** A set of phrases; answers the length in tokens of the longest that begins at a token, or 0. */
export type PhraseSet = (words: readonly string[], at: number) => number;

/** Compiles phrases, folding them, when they are first looked for. */
export function phraseSet(phrases: readonly string[] | (() => readonly string[])): PhraseSet {
  let compiled: ReturnType<typeof compile> | undefined;
  return (words, at) => {
    compiled ??= compile(typeof phrases === 'function' ? phrases() : phrases);
    const { known, firsts, longest } = compiled;
    if (!firsts.has(words[at] ?? '')) return 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1)
      if (known.has(words.slice(at, at + length).join(' '))) return length;
    return 0;
  };
}

function compile(phrases: readonly string[]) {
  const folded = phrases.map((phrase) => fold(phrase));
  return {
    known: new Set(folded.map((words) => words.join(' '))),
    firsts: new Set(folded.map(([first = '']) => first)),
    longest: Math.max(1, ...folded.map(({ length }) => length)),
  };
}

export interface DetailPhrases {
  payments: { kind: PaymentKind; phrases: PhraseSet }[];
  is: Record<Exclude<keyof DetailWords, 'payment'>, PhraseSet>;
}

function build(locale: Locale): DetailPhrases {
  const { payment, ...others } = LEXICONS[locale].details;
  return {
    payments: (Object.entries(payment) as [PaymentKind, string[]][]).map(([kind, phrases]) => ({
      kind,
      phrases: phraseSet(phrases),
    })),
    is: Object.fromEntries(
      Object.entries(others).map(([name, phrases]) => [name, phraseSet(phrases)]),
    ) as DetailPhrases['is'],
  };
}

export const DETAIL_PHRASES: Record<Locale, DetailPhrases> = byLocale(build);
