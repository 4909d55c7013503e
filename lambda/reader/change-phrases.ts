import { byLocale, type Locale } from '../domain/locale.ts';
import type { PhraseSet } from './detail-phrases.ts';
import { phraseSet } from './detail-phrases.ts';
import { fold } from './fold.ts';
import type { ChangeKind } from './lexicon.ts';
import { LEXICONS } from './lexicon.ts';

export interface ChangePhrases {
  is: Record<ChangeKind, PhraseSet>;
  ordinals: ReadonlyMap<string, number>;
}

function build(locale: Locale): ChangePhrases {
  const { ordinals, ...kinds } = LEXICONS[locale].changes;
  return {
    is: Object.fromEntries(
      Object.entries(kinds).map(([kind, phrases]) => [kind, phraseSet(phrases)]),
    ) as ChangePhrases['is'],
    ordinals: new Map(
      Object.entries(ordinals).map(([word, place]) => [fold(word).join(''), place]),
    ),
  };
}

export const CHANGE_PHRASES: Record<Locale, ChangePhrases> = byLocale(build);
