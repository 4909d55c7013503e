import type { Locale } from '../domain/locale.ts';
import type { Token } from './fold.ts';
import type { Numeral } from './numerals.ts';
import type { Details } from './reading.ts';

/** What the finders of details see of a sentence. */
export interface DetailView {
  text: string;
  tokens: readonly Token[];
  words: readonly string[];
  locale: Locale;
  numeral(at: number): Numeral | null;
  /** A name of the menu begins here. */
  isMenu(at: number): boolean;
  /** The same, spelt as on the menu: "Souza" is no misspelt soda where a name is given. */
  isSpelt(at: number): boolean;
  /** Where the longest phrase of the lexicon that begins here ends, or `at`. */
  phraseEnd(at: number): number;
  /** The word is in the lexicon, as anything. */
  isLexicon(at: number): boolean;
}

/** A detail found: the tokens up to `end` are its own. */
export interface Found {
  end: number;
  details: Details;
}

/** The words of some tokens as the customer wrote them. */
export function said(view: DetailView, start: number, end: number): string {
  return view.text.slice(view.tokens[start]?.start ?? 0, view.tokens[end - 1]?.end ?? 0);
}
