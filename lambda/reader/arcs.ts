import type { Mention } from './mentions.ts';
import type { PhraseKind } from './lexicon.ts';
import type { Numeral } from './numerals.ts';

/** A phrase of the lexicon; one that `leads` is followed by what it speaks of ("o dobro de"). */
export interface WordArc {
  kind: 'word';
  end: number;
  as: PhraseKind;
  leads: boolean;
  cost: number;
}

/** One way to take the tokens from a position up to `end`. */
export type Arc =
  | { kind: 'menu'; end: number; mention: Mention }
  | { kind: 'number'; end: number; cost: number; numeral: Numeral }
  | WordArc
  /** `over`: groups that have an option named within it. */
  | { kind: 'note'; end: number; cost: number; text: string; over: readonly number[] }
  | { kind: 'absorb'; end: number }
  | { kind: 'detail'; end: number }
  | { kind: 'unknown'; end: number; cost: number };
