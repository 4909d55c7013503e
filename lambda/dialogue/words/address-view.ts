import type { AddressParts, ComplementKind } from '../../domain/address.ts';
import type { Locale } from '../../domain/locale.ts';
import type { PhraseSet } from '../../reader/detail-phrases.ts';
import type { Token } from '../../reader/fold.ts';

/** What the finders of an address's parts see. */
export interface AddressView {
  text: string;
  tokens: readonly Token[];
  words: readonly string[];
  locale: Locale;
  /** Names of neighbourhoods that the shop knows. */
  isPlace: PhraseSet;
}

/** A part found: the tokens up to `end` are its own. */
export interface Piece {
  end: number;
  parts: AddressParts;
  /** It is a number without a word that says of what. */
  bare?: boolean;
  /** The word of a complement that a value follows, for a value that is said anew: "apartamento". */
  label?: string;
}

export function said({ text, tokens }: AddressView, start: number, end: number): string {
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}

/** Whether a comma, a full stop or a new line stands before a token, or nothing follows. */
export const apart = ({ tokens }: AddressView, at: number): boolean =>
  tokens[at]?.before !== 'none';

export const complementOf = (kind: ComplementKind, text: string): AddressParts => ({
  complement: [{ kind, text }],
});

export const saidComplement = (
  view: AddressView,
  at: number,
  end: number,
  kind: ComplementKind,
): Piece => ({
  end,
  parts: complementOf(kind, said(view, at, end)),
});

/** The longest phrase of a kind that begins at a place. */
export function longest(sets: [ComplementKind, PhraseSet][], words: readonly string[], at: number) {
  return sets
    .map(([kind, set]) => ({ kind, length: set(words, at) }))
    .filter((hit) => hit.length > 0)
    .sort((one, other) => other.length - one.length)[0];
}
