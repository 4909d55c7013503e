import type { Line } from '../domain/line.ts';
import { byLocale, type Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { fold } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';
import type { Act } from './acts.ts';
import { comparable, CUES, openingOf } from './cues.ts';
import { readerOf } from './readers.ts';
import type { Session } from './session.ts';

/** "Cortada em oito", "well done", said by itself of what was ordered last: a note on it, unless it is a choice that it has. */
export function noteAlone(
  words: string,
  { basket, pending }: Session,
  menu: MenuIndex,
  locale: Locale,
): Act | undefined {
  const free = pending.kind === 'item' || pending.kind === 'nothing' || pending.kind === 'confirm';
  if (!free || basket.length === 0) return undefined;
  const cuts = saysCut(words, locale);
  const said = fold(words);
  const ofDrink = said.some((word) => CUES[locale].ofDrinks.includes(word));
  const line = lastLine(basket, menu, ofDrink);
  if (line === -1 || !(cuts || isNote(words, locale))) return undefined;
  const { changes, sure } = readerOf(menu, locale).readTurn(words, { basket });
  return sure && changes.some(({ kind }) => kind === 'options')
    ? undefined
    : { kind: 'noteToKitchen', text: words.trim().replace(/[.!]+$/u, ''), line };
}

const NOTES = byLocale(
  (locale) =>
    new Set(LEXICONS[locale].phrases.note.map((each) => comparable(each, locale).join(' '))),
);

const isNote = (words: string, locale: Locale): boolean =>
  fold(words).length > 1 && NOTES[locale].has(comparable(words, locale).join(' '));

/** "Corta em oito pedaços": how many pieces it is to be cut in, and nothing else. */
function saysCut(words: string, locale: Locale): boolean {
  const said = comparable(words, locale);
  const { noteOpener, noteTail } = LEXICONS[locale].phrases;
  const parts = new Set(noteTail.flatMap((each) => fold(each)));
  const opened = Math.max(
    openingOf('cuts', said, locale),
    ...noteOpener.map((each) => lengthAt(fold(each), said)),
  );
  const [pieces, ...tail] = said.slice(opened);
  return opened > 0 && pieces !== undefined && tail.every((word) => parts.has(word));
}

const lengthAt = (phrase: readonly string[], said: readonly string[]): number =>
  phrase.every((word, at) => said[at] === word) ? phrase.length : 0;

/** The last line that is a drink, or that is none. */
const lastLine = (basket: readonly Line[], menu: MenuIndex, drink: boolean): number =>
  basket.findLastIndex(({ item }) => {
    const category = menu.item(item)?.category;
    const kind = menu.menu.categories?.find(({ id }) => id === category)?.kind;
    return (kind === 'drink') === drink;
  });
