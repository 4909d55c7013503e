import { byLocale, type Locale } from '../domain/locale.ts';
import type { TurnReading } from '../reader/change.ts';
import { fold, tokenize } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import type { Session } from './session.ts';

/** A note is a few words; a longer sentence is more than that. */
const MOST_WORDS = 7;

/** "Sem talher, por favor", "send extra napkins", once something is ordered. */
export function noteIn(words: string, { basket }: Session, locale: Locale): Act | undefined {
  const tokens = tokenize(words);
  const beside = fold(words).some((word) => CUES[locale].besideFood.includes(word));
  return beside && basket.length > 0 && tokens.length <= MOST_WORDS
    ? { kind: 'noteToKitchen', text: words.trim().replace(/[.!]+$/, '') }
    : undefined;
}

/** "A pizza bem passada", of the only pizza there is: no other one, but a note on it. */
export function noteOnLine(
  words: string,
  { changes, reading }: TurnReading,
  { basket }: Session,
  locale: Locale,
): Act | undefined {
  const [line, ...more] = reading.lines;
  const plain = line?.options.length === 0 && line.quantity === 1 && more.length === 0;
  if (!plain || line.note === undefined || changes.some(({ kind }) => kind !== 'add'))
    return undefined;
  const lines = basket.flatMap((each, at) => (each.item === line.item ? [at] : []));
  const said = fold(words);
  const counted = said.some((word) => COUNTS[locale].has(word));
  const known = said.some((word) => PHRASE_BOOKS[locale].of(word).includes('the'));
  return lines.length === 1 && known && !counted && reading.unread.length === 0
    ? { kind: 'noteToKitchen', text: line.note, line: lines[0] ?? 0 }
    : undefined;
}

/** Words that make one more of it: "uma pizza bem passada". */
const COUNTS = byLocale(
  (locale) =>
    new Set(
      [...LEXICONS[locale].articles, ...Object.keys(LEXICONS[locale].numbers)].flatMap((each) =>
        fold(each),
      ),
    ),
);

/** Words without those of anger; the same where there are none. */
export function withoutAnger(words: string, locale: Locale): string {
  const rude = tokenize(words).filter(({ word }) => CUES[locale].rude.includes(word));
  return rude.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`,
    words,
  );
}
