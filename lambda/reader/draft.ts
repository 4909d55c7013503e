import type { Amount } from './reading.ts';
import type { Mention } from './mentions.ts';

/** What stood between the last thing understood and the next. */
export type Joiner = 'none' | 'and' | 'comma' | 'stop' | 'line' | 'with' | 'of' | 'or';

/** An option said of a line. `group` is -1 until the item, and so the group, is known. */
export interface OptionDraft {
  mention: Mention;
  group: number;
  amount: Amount;
  count: number;
  /** Said as a half ("meia calabresa"). */
  half: boolean;
  /** Index in the line's options of the half it belongs to, or -1. */
  share: number;
  joiner: Joiner;
  /** How many lines before have it too: "on both", "em todas". */
  reach: number;
}

/** A line as far as it has been read. */
export interface LineDraft {
  /** Items it may be; null while only options were named. */
  items: readonly number[] | null;
  mention: Mention | null;
  quantity: number;
  said: boolean;
  measure: 'g' | 'ml' | null;
  options: readonly OptionDraft[];
  notes: readonly string[];
  joiner: Joiner;
  /** "a outra", "the other one". */
  other: boolean;
  /** "uma delas", "one of them". */
  ofThem: boolean;
  /** Opened by a number before "com", "sem" or "não": with nothing after, it is said of the option before. */
  bare: 'with' | 'without' | 'not' | null;
}

/** A number waiting for what it counts. */
export interface Pending {
  value: number;
  article: boolean;
  measure: 'g' | 'ml' | null;
  joiner: Joiner;
  afterWith: boolean;
  /** "duas doses": it counts an option. */
  carrier: boolean;
  other: boolean;
  ofThem: boolean;
  /** What it counts was not understood: it counts nothing before it. */
  spoilt: boolean;
}

/** How a token was taken, from the last back to the first. */
export interface Trail {
  start: number;
  end: number;
  as: 'item' | 'option' | 'carrier' | 'kind' | 'head' | 'group' | 'amount' | 'unread' | 'word';
  mention: Mention | null;
  before: Trail | null;
}

/** One reading of the sentence up to a token. */
export interface State {
  cost: number;
  doubts: number;
  lines: readonly LineDraft[];
  pending: Pending | null;
  scope: 'open' | 'with' | 'without';
  /** Nothing has been refused yet since the refusal began. */
  fresh: boolean;
  refusedGroup: number;
  amount: Amount | null;
  joiner: Joiner;
  half: 'no' | 'next' | 'list';
  /** Index in the last line's options of the half being spoken of, or -1. */
  share: number;
  correcting: 'no' | 'soft' | 'hard';
  pointing: boolean;
  /** An option was corrected just now: the item may be said again after it. */
  restating: boolean;
  spread: 'one' | 'all' | 'both';
  last: 'option' | 'item' | 'other';
  question: boolean;
  atStart: boolean;
  trail: Trail | null;
}

export const START: State = {
  cost: 0,
  doubts: 0,
  lines: [],
  pending: null,
  scope: 'open',
  fresh: false,
  refusedGroup: -1,
  amount: null,
  joiner: 'none',
  half: 'no',
  share: -1,
  correcting: 'no',
  pointing: false,
  restating: false,
  spread: 'one',
  last: 'other',
  question: false,
  atStart: true,
  trail: null,
};

export function newLine(from: Partial<LineDraft>): LineDraft {
  return {
    items: null,
    mention: null,
    quantity: 1,
    said: false,
    measure: null,
    options: [],
    notes: [],
    joiner: 'none',
    other: false,
    ofThem: false,
    bare: null,
    ...from,
  };
}
