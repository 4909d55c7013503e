import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES, isSaid } from './cues.ts';
import type { Session } from './session.ts';

/** A note is a few words; a longer sentence is more than that. */
const MOST_WORDS = 7;

/** "Sem talher, por favor", "send extra napkins", once something is ordered; and "é pra mim" of who gets it. */
export function noteIn(words: string, { basket, draft }: Session, locale: Locale): Act | undefined {
  if (draft.recipient !== undefined && isSaid('forMe', words, locale)) return { kind: 'forMe' };
  const tokens = tokenize(words);
  const beside = fold(words).some((word) => CUES[locale].besideFood.includes(word));
  return beside && basket.length > 0 && tokens.length <= MOST_WORDS
    ? { kind: 'noteToKitchen', text: words.trim().replace(/[.!]+$/, '') }
    : undefined;
}

/** Words without those of anger; the same where there are none. */
export function withoutAnger(words: string, locale: Locale): string {
  const rude = tokenize(words).filter(({ word }) => CUES[locale].rude.includes(word));
  return rude.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`,
    words,
  );
}
