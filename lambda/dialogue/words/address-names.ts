import { ADDRESS_WORDS } from './address-words.ts';
import { floorAt, houseNumber } from './address-number.ts';
import { apart, longest, said, type AddressView, type Piece } from './address-view.ts';

const { is, complements, alone } = ADDRESS_WORDS;
/** Words after which a number belongs to a name: "Rua das Três Marias". */
export const JOINTS = /^(d[aeo]s?|e|of|the)$/;
const MOST_WORDS = 6;

/** "Rua das Flores"; of "a rua é das Palmeiras" the name. */
export function streetAt(view: AddressView, at: number): Piece | undefined {
  const kind = is.streetKinds(view.words, at);
  if (kind === 0) return undefined;
  const from = at + kind + is.is(view.words, at + kind);
  const end = nameEnd(view, from);
  if (end === from) return undefined;
  const street =
    from === at + kind
      ? said(view, at, end)
      : `${said(view, at, at + kind)} ${said(view, from, end)}`;
  return { end, parts: { street } };
}

/** "bairro Bela Vista", "Vila Mariana", or the name of a place that the shop knows. */
export function neighbourhoodAt(view: AddressView, at: number): Piece | undefined {
  const { words } = view;
  const inside = is.in(words, at);
  const label = is.neighbourhood(words, at + inside) || is.neighbourhood(words, at);
  if (label > 0) {
    const from = at + inside + label + is.is(words, at + inside + label);
    const end = nameEnd(view, from);
    return end > from ? { end, parts: { neighbourhood: said(view, from, end) } } : undefined;
  }
  const from = at + inside;
  const place = view.isPlace(words, from);
  if (place > 0)
    return { end: from + place, parts: { neighbourhood: said(view, from, from + place) } };
  if (is.neighbourhoodHeads(words, from) === 0) return undefined;
  const end = nameEnd(view, from);
  return { end, parts: { neighbourhood: said(view, from, end) } };
}

/** "perto da padaria", with its own words; after "ponto de referência" what it is. */
export function referenceAt(view: AddressView, at: number): Piece | undefined {
  const { words } = view;
  const label = is.referenceLabels(words, at);
  const from = at + label + (label > 0 ? is.is(words, at + label) : 0);
  if (label === 0 && is.reference(words, at) === 0) return undefined;
  let end = from + Math.max(1, is.reference(words, from));
  const ends = (next: number) =>
    apart(view, next) ||
    [is.cep, is.not].some((set) => set(words, next) > 0) ||
    longest(complements, words, next) !== undefined;
  while (end < words.length && !ends(end)) end += 1;
  return from < words.length ? { end, parts: { reference: said(view, from, end) } } : undefined;
}

/** A word that begins a part other than a street. */
export function isMarked(view: AddressView, at: number): boolean {
  const { words } = view;
  return (
    [
      is.number,
      is.noNumber,
      is.kilometre,
      is.named,
      is.neighbourhood,
      is.cep,
      is.reference,
      is.not,
    ].some((set) => set(words, at) > 0) ||
    is.referenceLabels(words, at) > 0 ||
    floorAt(view, at) !== undefined ||
    [...complements, ...alone].some(([, set]) => set(words, at) > 0)
  );
}

/** Where words that name something end: at a break, a number, a part's own word, or a place after "no", "na". */
export function nameEnd(view: AddressView, from: number): number {
  const { words } = view;
  let end = from;
  while (end < words.length && end < from + MOST_WORDS) {
    if (end > from && (apart(view, end) || isMarked(view, end))) break;
    if (end > from + 1 && closesWithPlace(view, end)) break;
    const inside = is.in(words, end);
    if (inside > 0 && isNeighbourhood(view, end + inside)) break;
    const counted = houseNumber(view, end);
    // "Rua 25 de Março", "Rua das Três Marias": a number at the beginning belongs to the name.
    if (counted && end > from && !JOINTS.test(words[end - 1] ?? '')) break;
    end += 1;
  }
  return end;
}

/** "50 Rua das Flores Centro": the last words are a neighbourhood that the shop knows, and no "Rua do Centro". */
const closesWithPlace = (view: AddressView, at: number): boolean =>
  view.isPlace(view.words, at) === view.words.length - at &&
  at < view.words.length &&
  !JOINTS.test(view.words[at - 1] ?? '');

const isNeighbourhood = (view: AddressView, at: number): boolean =>
  view.isPlace(view.words, at) > 0 ||
  is.neighbourhoodHeads(view.words, at) > 0 ||
  is.neighbourhood(view.words, at) > 0;
