import { mergeAddress, type AddressParts } from '../../domain/address.ts';
import { foldText } from '../../domain/fold.ts';
import type { Locale } from '../../domain/locale.ts';
import { phraseSet } from '../../reader/detail-phrases.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { complementAt } from './address-complement.ts';
import { neighbourhoodAt, referenceAt, streetAt } from './address-names.ts';
import { cepAt, numberPiece } from './address-number.ts';
import { apart, said, type AddressView, type Piece } from './address-view.ts';
import { ADDRESS_WORDS } from './address-words.ts';

/** Names by which places are known without a word like "bairro": `placesOf` a shop. */
export interface KnownPlaces {
  city: string;
  neighbourhoods: readonly string[];
}

const { is, complements } = ADDRESS_WORDS;

/**
 * The parts of an address, spoken or written, as far as a text says them: of a whole one, or of a repair ("na verdade
 * é bloco C", "130, não 120"). The locale is that of the numbers said in words; all other words are both languages'.
 */
export function addressIn(text: string, locale: Locale, places: KnownPlaces): AddressParts {
  const plain = withoutDots(text);
  const tokens = tokenize(plain);
  const view: AddressView = {
    text: plain,
    tokens,
    words: tokens.map((token) => token.word),
    locale,
    isPlace: phraseSet(places.neighbourhoods),
  };
  const reading: Reading = { parts: {} };
  for (let at = 0; at < tokens.length;) at = take(view, at, reading, places);
  settle(view, reading, places);
  return reading.parts;
}

interface Reading {
  parts: AddressParts;
  last?: Piece | undefined;
  /** What was just taken back: a number after it is said anew. */
  again?: Piece | undefined;
  /** Words that are no part by themselves, since the last part or comma. */
  free?: { start: number; end: number } | undefined;
}

/** Adds what begins at a token, and answers where it ends. */
function take(view: AddressView, at: number, reading: Reading, places: KnownPlaces): number {
  const { words } = view;
  if (apart(view, at)) settle(view, reading, places);
  const denied = deniedAt(view, at, reading);
  if (denied !== undefined) return denied;
  const ending = reading.free ? is.streetEndings(words, at) : 0;
  if (reading.free && ending > 0 && reading.parts.street === undefined) {
    reading.parts = { ...reading.parts, street: said(view, reading.free.start, at + ending) };
    reading.free = undefined;
    return at + ending;
  }
  const filler = reading.free ? 0 : is.fillers(words, at);
  if (filler > 1) return at + filler;
  const found = isOrdinal(view, at) ? undefined : pieceAt(view, at);
  if (found && !(isArticle(view, at, found) && reading.parts.street === undefined)) {
    settle(view, reading, places);
    reading.parts = mergeAddress(reading.parts, meant(found, reading));
    reading.last = found;
    reading.again = undefined;
    return found.end;
  }
  if (filler > 0) return at + filler;
  const end = isOrdinal(view, at) ? at + 2 : at + 1;
  reading.free = { start: reading.free?.start ?? at, end };
  return end;
}

const pieceAt = (view: AddressView, at: number): Piece | undefined =>
  cepAt(view, at) ??
  streetAt(view, at) ??
  complementAt(view, at) ??
  numberPiece(view, at) ??
  neighbourhoodAt(view, at) ??
  referenceAt(view, at);

/** A number without its word is the house's, then the flat's, unless another was taken back just before. */
function meant({ parts, bare }: Piece, { again, parts: known }: Reading): AddressParts {
  if (bare !== true || parts.number === undefined) return parts;
  const label = again?.label;
  const [kind] = again?.parts.complement ?? [];
  if (label !== undefined && kind)
    return { complement: [{ kind: kind.kind, text: `${label} ${parts.number}` }] };
  return known.number === undefined || again !== undefined
    ? parts
    : { complement: [{ kind: 'other', text: parts.number }] };
}

/** "não é apartamento 31", "não 120" takes that back; "não, 130" what was said before. */
function deniedAt(view: AddressView, at: number, reading: Reading): number | undefined {
  const { words } = view;
  const not = is.not(words, at);
  if (not === 0 || is.noNumber(words, at) > 0) return undefined;
  let next = at + not;
  if (next >= words.length || apart(view, next)) {
    reading.again = reading.last;
    return next;
  }
  while (next < words.length && is.fillers(words, next) > 0 && !pieceAt(view, next))
    next += is.fillers(words, next);
  const denied = pieceAt(view, next);
  reading.again = denied?.bare === true ? (reading.last ?? denied) : denied;
  return denied?.end ?? next;
}

/** Words after a street that are nothing else name the neighbourhood, but for city and state. */
function settle(view: AddressView, reading: Reading, places: KnownPlaces): void {
  const { free, parts } = reading;
  reading.free = undefined;
  if (!free || parts.street === undefined || parts.neighbourhood !== undefined) return;
  const text = said(view, free.start, free.end);
  for (let at = free.start; at < free.end; at += 1) if (is.notNames(view.words, at) > 0) return;
  if (foldText(text) === foldText(places.city) || /^\p{Lu}{2}$/u.test(text)) return;
  reading.parts = { ...parts, neighbourhood: text };
}

/** "uma" of "quero uma coca" is no house number. */
const isArticle = (view: AddressView, at: number, { bare, parts }: Piece): boolean =>
  bare === true && parts.number === '1' && view.words[at] !== '1';

/** "3rd" of "3rd Avenue" is a name, not a number. */
const isOrdinal = ({ tokens, words }: AddressView, at: number): boolean =>
  /^\d+$/.test(words[at] ?? '') &&
  is.ordinalEndings(words, at + 1) > 0 &&
  tokens[at + 1]?.start === tokens[at]?.end &&
  is.floors(words, at + 2) === 0;

/** "Av. Paulista, ap. 31": the dot of a short form ends no sentence. */
const withoutDots = (text: string): string =>
  text.replace(/(\p{L}{1,4})\.(?=\s)/gu, (whole, short: string) => {
    const word = fold(short);
    const known = [is.streetKinds, is.streetEndings, is.number, is.named];
    return [...known, ...complements.map(([, set]) => set)].some((set) => set(word, 0) > 0)
      ? short
      : whole;
  });
