import type { Locale } from '../domain/locale.ts';
import enUs from '../../locales/en-US/lexicon.json' with { type: 'json' };
import ptBr from '../../locales/pt-BR/lexicon.json' with { type: 'json' };

/** What a phrase of the lexicon does in a sentence. */
export type PhraseKind = keyof typeof ptBr.phrases;

export type PaymentKind = 'pix' | 'card' | 'cash' | 'voucher';

/** The openers and words by which the details of an order are known. */
export type DetailWords = Record<Exclude<keyof typeof ptBr.details, 'payment'>, string[]> & {
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
  | 'all'
  | 'last'
  | 'this'
  | 'to';

/**
 * The words of a language that the reader works with, as `locales/<locale>/lexicon.json` holds them. Rules are
 * written `from>to`, tried in order. What each part does: lambda/reader/README.md.
 */
export interface LexiconData {
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

export const LEXICONS: Record<Locale, LexiconData> = { 'pt-BR': ptBr, 'en-US': enUs };
