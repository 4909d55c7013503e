import type { Locale } from '../domain/locale.ts';
import type { OrderId } from '../domain/ids.ts';
import type { OrderStatus } from '../domain/order.ts';
import type { Saying, Value } from './phrases.ts';
import type { Screen, UsualItem } from './shown.ts';

/** What we say back, in no language and for no channel yet. */
export interface Reply {
  /** The language to say it in. */
  locale: Locale;
  sentences: Saying[];
  /** One question at most; with one, the talk goes on. */
  question?: Saying;
  expects: Expects;
  /** Short answers to tap, at most five. */
  chips: Value[];
  card?: { title: Saying; text: Saying[] };
  /** What the customer is asked to do in their app: link an account, or allow the skill to know them. */
  inApp?: 'link' | 'allow';
  /** Where the newest order is paid, and the code for a bank's app once there is one. */
  pay?: { url: string; code?: string };
  /** The customer's newest order, once there is one. */
  order?: { id: OrderId; number: number; status: OrderStatus };
  /** Beside the words, where there is a screen. */
  screen?: Screen;
  /** What to listen for in this talk; none any more where it is empty. */
  usualItems?: UsualItem[];
  /** Read it aloud slowly. */
  slow: boolean;
  /** The talk is over. */
  over: boolean;
}

/** What kind of answer the question wants. Tests and pages steer by it. */
export type Expects =
  | 'item'
  | 'option'
  | 'which'
  | 'name'
  | 'phone'
  | 'address'
  | 'time'
  | 'payment'
  | 'change'
  | 'confirm'
  | 'rating'
  | 'code'
  /** Six digits, texted to a phone; `code` is the four of a voice code. */
  | 'textedCode'
  | 'none';
