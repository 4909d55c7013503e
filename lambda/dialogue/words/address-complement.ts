import { ADDRESS_WORDS } from './address-words.ts';
import { floorAt, houseNumber } from './address-number.ts';
import { isMarked, JOINTS, nameEnd } from './address-names.ts';
import {
  apart,
  complementOf,
  longest,
  said,
  saidComplement,
  type AddressView,
  type Piece,
} from './address-view.ts';

const { is, complements, alone } = ADDRESS_WORDS;

/** "apartamento trinta e um", "bloco B", "3º andar", "edifício Copan", "fundos". */
export function complementAt(view: AddressView, at: number): Piece | undefined {
  const { words } = view;
  const floor = floorAt(view, at);
  if (floor) return floor;
  const whole = longest(alone, words, at);
  if (whole) return saidComplement(view, at, at + whole.length, whole.kind);
  const named = is.named(words, at);
  if (named > 0) return saidComplement(view, at, nameEnd(view, at + named), 'building');
  const marker = longest(complements, words, at);
  if (!marker) return undefined;
  const after = at + marker.length;
  const from = after + is.is(words, after) + is.number(words, after);
  const value = from < words.length && !apart(view, from) ? valueAt(view, from) : undefined;
  const label = said(view, at, after);
  return {
    end: value?.end ?? after,
    parts: complementOf(marker.kind, value ? `${label} ${value.text}` : label),
    label,
  };
}

/** What follows "apartamento" or "bloco": a number, a letter, or a word ("torre norte"). */
function valueAt(view: AddressView, at: number): { text: string; end: number } | undefined {
  const number = houseNumber(view, at);
  if (number) return number;
  const word = view.words[at] ?? '';
  if (/^[a-z]$/.test(word)) return { text: word.toUpperCase(), end: at + 1 };
  return isMarked(view, at) || is.in(view.words, at) > 0 || JOINTS.test(word)
    ? undefined
    : { text: said(view, at, at + 1), end: at + 1 };
}
