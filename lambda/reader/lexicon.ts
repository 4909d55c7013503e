import type { Locale, LOCALES } from '../domain/locale.ts';
import { lexiconByLocale } from '../../locales/all/lexicon.ts';

type FirstLexicon = (typeof lexiconByLocale)[(typeof LOCALES)[0]];

/** What a phrase of the lexicon does in a sentence. */
export type PhraseKind = keyof FirstLexicon['phrases'];

export type PaymentKind = 'pix' | 'card' | 'cash' | 'voucher';

/** The openers and words by which the details of an order are known. */
export type DetailWords = Record<Exclude<keyof FirstLexicon['details'], 'payment'>, string[]> & {
  payment: Record<PaymentKind, string[]>;
};

/** The phrases by which a basket is changed, and by which its lines are pointed at. */
type ChangeWords = Record<ChangeKind, string[]> & { ordinals: Record<string, number> };

export type ChangeKind =
  | 'remove'
  | 'replace'
  | 'instead'
  | 'for'
  | 'set'
  | 'put'
  | 'only'
  | 'more'
  | 'clear'
  | 'except'
  | 'all'
  | 'last'
  | 'this'
  | 'to';

/**
 * The words of a language that the reader works with, as `locales/<locale>/lexicon.json` holds them. Rules are
 * written `from>to`, tried in order. What each part does: lambda/reader/README.md.
 */
export interface LexiconData {
  /** A kind stands before what tells it apart ("leite de aveia"), or after ("oat milk"). */
  adjectivesFollow: boolean;
  /** What joins the parts of a number: "vinte e três", "one hundred and two". */
  and: string;
  /** "vinte três" is two numbers, "twenty three" is one. */
  unitsNeedAnd: boolean;
  numbers: Record<string, number>;
  multipliers: Record<string, number>;
  collectives: Record<string, number>;
  halves: string[];
  quarters: string[];
  /** Words of size: "extra" before one makes another size, not more of it. */
  sizes: string[];
  articles: string[];
  /** Other spellings and names of a word, by the word that stands for them all. */
  canonical: Record<string, string[]>;
  phrases: Record<PhraseKind, string[]>;
  details: DetailWords;
  changes: ChangeWords;
  inflections: Record<'plural' | 'gender' | 'diminutive', string[]>;
  sounds: string[];
  /** Heads that people leave out of a name: "a margherita" for "margherita pizza". */
  droppableHeads: string[];
  /** Common words of food and table, never taken for a misspelling of another. */
  realWords: string[];
}

export const LEXICONS: Record<Locale, LexiconData> = lexiconByLocale;
