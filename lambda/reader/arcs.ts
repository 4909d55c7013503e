import type { Mention } from './mentions.ts';
import type { PhraseKind } from './lexicon.ts';
import type { Numeral } from './numerals.ts';

/** One way to take the tokens from a position up to `end`. */
export type Arc =
  | { kind: 'menu'; end: number; mention: Mention }
  | { kind: 'number'; end: number; cost: number; numeral: Numeral }
  | { kind: 'word'; end: number; as: PhraseKind; cost: number }
  | { kind: 'note'; end: number; cost: number; text: string }
  | { kind: 'absorb'; end: number }
  | { kind: 'detail'; end: number }
  | { kind: 'unknown'; end: number; cost: number };
