/** What the reader answers. The format is a contract: docs/reader-format.md. */
export interface Reading {
  /** Order lines, in the order spoken. */
  lines: ReadLine[];
  /** A promise: it may be acted on without asking whether it was understood. */
  sure: boolean;
  /** Content words that nothing in the reading accounts for. */
  unread: string[];
  asks: Ask[];
  details?: Details;
}

export interface ReadLine {
  /** Item id; null when only options were named and several items could carry them. */
  item: string | null;
  /** Units, or grams or millilitres for items sold so; 1 unless said. */
  quantity: number;
  options: ReadOption[];
  /** Words for the kitchen that are no option of the menu. */
  note?: string;
}

export type Amount = 'none' | 'light' | 'regular' | 'extra';

export interface ReadOption {
  group: string;
  option: string;
  amount: Amount;
  /** How many times, when more than once is said ("dois ovos"). */
  count?: number;
  /** In a shared item, the option id of the share it belongs to ("meia portuguesa sem ovo"). */
  of?: string;
}

/** What the sentence says of the order as a whole. */
export interface Details {
  address?: string;
  payment?: 'pix' | 'card' | 'cash' | 'voucher';
  changeForCents?: number;
  time?: string;
  coupon?: string;
  recipient?: string;
}

export type Ask =
  | { kind: 'choose'; line: number; group: string }
  | { kind: 'which'; line: number; word: string; candidates: string[] };
