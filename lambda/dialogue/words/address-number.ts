import { numbersByLocale } from '../../../locales/all/numbers.ts';
import { ADDRESS_WORDS } from './address-words.ts';
import { apart, saidComplement, type AddressView, type Piece } from './address-view.ts';
import { numberAt } from './said-number.ts';

const { is } = ADDRESS_WORDS;

/** "01310-100", "01310100", "cep zero um três um zero um zero zero". */
export function cepAt(view: AddressView, at: number): Piece | undefined {
  const label = is.cep(view.words, at);
  const from = at + label + (label > 0 ? is.is(view.words, at + label) : 0);
  let digits = '';
  let end = from;
  while (end < view.words.length && digits.length < 8) {
    const word = view.words[end] ?? '';
    const number = /^\d/.test(word) ? undefined : numberAt(view.words, end, view.locale);
    const next = number ? String(number.value) : word.replace(/\D/g, '');
    if (next === '' || (label === 0 && !/^\d{3,8}$/.test(next))) break;
    digits += next;
    end = number?.end ?? end + 1;
  }
  const written = label > 0 || /^\d{5}(-?\d{3})?$/.test(view.words[at] ?? '');
  if (digits.length !== 8 || !written) return label > 0 ? { end: from, parts: {} } : undefined;
  return { end, parts: { cep: `${digits.slice(0, 5)}-${digits.slice(5)}` } };
}

/** "número 120", "s/n", or a number alone. */
export function numberPiece(view: AddressView, at: number): Piece | undefined {
  const none = is.noNumber(view.words, at);
  if (none > 0) return { end: at + none, parts: { number: 's/n' } };
  const kilometre = is.kilometre(view.words, at);
  const marker = kilometre > 0 ? houseNumber(view, at + kilometre) : undefined;
  if (marker) return { end: marker.end, parts: { number: `km ${marker.text}` } };
  const label = is.number(view.words, at);
  const from = at + label + (label > 0 ? is.is(view.words, at + label) : 0);
  // "no 3º andar" is no number.
  const number = floorAt(view, from) ? undefined : houseNumber(view, from);
  return number && { end: number.end, parts: { number: number.text }, bare: label === 0 };
}

/** In figures, "120", "120A", "1.500", or in words, also one by one: "um dois zero". */
export function houseNumber(
  view: AddressView,
  at: number,
): { text: string; end: number } | undefined {
  const { words, tokens, locale } = view;
  const word = words[at] ?? '';
  const dotted = /^\d+\.\d{3}$/.test(word) ? word.replace('.', '') : undefined;
  const first = dotted === undefined ? numberAt(words, at, locale) : undefined;
  let text = dotted ?? (/^\d+$/.test(word) ? word : first && String(first.value));
  if (text === undefined) return undefined;
  let end = first?.end ?? at + 1;
  if (/^\d/.test(word)) {
    const letter = tokens[end]?.start === tokens[end - 1]?.end ? words[end] : undefined;
    return /^[a-z]$/.test(letter ?? '')
      ? { text: text + (letter ?? '').toUpperCase(), end: end + 1 }
      : { text, end };
  }
  // Portuguese reads figures out one by one; English in pairs too: "one twenty three".
  const small = numbersByLocale[locale].readInPairs ? 100 : 10;
  let next = numberAt(words, end, locale);
  let all = (first?.value ?? small) < small;
  while (next && all && next.value < small && !apart(view, end) && !/^\d/.test(words[end] ?? '')) {
    text += String(next.value);
    end = next.end;
    all = next.value < small;
    next = numberAt(words, end, locale);
  }
  return { text, end };
}

/** "3º andar", "terceiro andar", "3rd floor", "andar 3". */
export function floorAt(view: AddressView, at: number): Piece | undefined {
  const { words } = view;
  const number = numberAt(words, at, view.locale);
  const count = is.ordinals(words, at) || (number ? number.end - at : 0);
  if (count > 0) {
    const ending = at + count + is.ordinalEndings(words, at + count);
    const floor = is.floors(words, ending);
    if (floor > 0 && !apart(view, ending)) return saidComplement(view, at, ending + floor, 'floor');
  }
  const floor = is.floors(words, at);
  const after = floor > 0 ? numberAt(words, at + floor, view.locale) : undefined;
  return after && saidComplement(view, at, after.end, 'floor');
}
