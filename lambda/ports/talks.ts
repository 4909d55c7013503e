import type { CustomerId } from '../domain/ids.ts';
import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';

export interface TalkPorts {
  talkBook: TalkBook;
}

/** A sentence that the rules did not understand, what names a person taken out. */
export interface Missed {
  locale: Locale;
  words: string;
  /** A model made something of it. */
  byModel: boolean;
}

/** A turn of a customer who lets the shop learn from their talks, what names a person taken out. */
export interface KeptTurn {
  /** ISO 8601. */
  at: string;
  locale: Locale;
  words: string;
  basket: readonly Line[];
  before: readonly { customer: string; shop: string }[];
  /** What it meant, as a model would call its tools. */
  calls: readonly { name: string; input: object }[];
  /** The items of the order that the turn placed. */
  placed?: readonly string[];
}

/** What is kept of what customers say, apart from their sessions, for a while. */
export interface TalkBook {
  /** Counts a sentence; the same words are one record, whoever says them. */
  missed(missed: Missed, now: Date): Promise<void>;
  /** The talks in which these were said came to an order. */
  ordered(missed: readonly Pick<Missed, 'locale' | 'words'>[]): Promise<void>;
  keep(customer: CustomerId, turn: KeptTurn): Promise<void>;
  /** What was kept of a customer is gone. */
  forget(customer: CustomerId): Promise<void>;
}
