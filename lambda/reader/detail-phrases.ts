import { byLocale, type Locale } from '../domain/locale.ts';
import { fold } from './fold.ts';
import { LEXICONS } from './lexicon.ts';
import type { DetailWords, PaymentKind } from './lexicon.ts';

/** A set of phrases; answers the length in tokens of the longest that begins at a token, or 0. */
export type PhraseSet = (words: readonly string[], at: number) => number;

/** Compiles phrases, folding them. */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  const known = new Set(phrases.map((phrase) => fold(phrase).join(' ')));
  const longest = Math.max(1, ...phrases.map((phrase) => fold(phrase).length));
  const firsts = new Set([...known].map((phrase) => phrase.split(' ')[0] ?? ''));
  return (words, at) => {
    if (!firsts.has(words[at] ?? '')) return 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1)
      if (known.has(words.slice(at, at + length).join(' '))) return length;
    return 0;
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
