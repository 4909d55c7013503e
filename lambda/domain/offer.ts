import type { Line } from './line.ts';
import type { Cents } from './money.ts';
import type { OrderContents } from './order-contents.ts';

/** One line of the order's contents that cannot be had. */
interface MissingLine {
  /** Its place in `contents.lines`, as of the revision of the offer. */
  line: number;
  /** What may stand in for it, the nearest first, each a whole line that needs no question. */
  similar: Line[];
}

/** What the workflow asks the customer. It stands on the order while that is open, and is for these contents alone. */
export type Offer =
  | { kind: 'substitute'; revision: number; missing: MissingLine[]; soldOut: string[] }
  /** The same at the prices of now: a yes makes them the order's contents. */
  | { kind: 'price'; revision: number; contents: OrderContents; beforeCents: Cents }
  /** To pay again, in this way or another (`Orders.repay`): what is still to be paid, and what became of the payment. */
  | { kind: 'payment'; revision: number; dueCents: Cents; why: 'expired' | 'declined' };

/** What the customer might like beside; a yes is a change of the order, with its new total confirmed first. */
export interface Suggestion {
  line: Line;
  priceCents: Cents;
  answer?: 'taken' | 'declined';
}
