import type { ReadLine, ReadOption, Reading } from './reading.ts';

/** A line of the basket, as the reader needs it to read a change to it. */
export interface BasketLine {
  item: string;
  quantity: number;
  options: ReadOption[];
}

/** What the dialogue has just asked, so that a bare "grande" or "a segunda" answers it. */
export interface Asked {
  /** Item id that the question is about. */
  item?: string;
  /** Group id that the question asks a choice of. */
  group?: string;
  /** Index in the basket of the line that the question is about. */
  line?: number;
  /** Item or option ids that were offered, in the order offered. */
  candidates?: string[];
}

/** One change to the basket; `line` is an index in the basket given. */
export type Change =
  | { kind: 'add'; lines: ReadLine[] }
  | { kind: 'remove'; line: number; units?: number }
  | { kind: 'quantity'; line: number; quantity: number }
  | { kind: 'options'; line: number; units?: number; options: ReadOption[] }
  | { kind: 'replace'; line: number; units?: number; with: ReadLine }
  | { kind: 'clear' };

/** A turn read against the basket. */
export interface TurnReading {
  /** The turn read as if the basket were empty; its details hold what is said of the order as a whole. */
  reading: Reading;
  changes: Change[];
  /** A promise: the changes may be acted on without asking whether they were understood. */
  sure: boolean;
  unread: string[];
}
