import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { CUES } from './cues.ts';
import { phraseAt } from './phrase-at.ts';

const PARTS = ['morning', 'afternoon', 'evening'] as const;

export type DayPart = (typeof PARTS)[number];

/** "Oi, boa noite": who greets so is greeted back so, whatever our clock says. */
export function greetingPart(words: string, locale: Locale): DayPart | undefined {
  const said = fold(words);
  return PARTS.find((part) => said.some((_, at) => phraseAt(CUES[locale][part], said, at) > 0));
}
