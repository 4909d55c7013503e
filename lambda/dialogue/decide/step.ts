import type { Order } from '../../domain/order.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import type { OnlinePayment } from '../../domain/shop.ts';
import type { Locale } from '../../domain/locale.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Book } from '../../ports.ts';
import type { Saying } from '../phrases.ts';
import type { Reply } from '../reply.ts';
import type { Suggestion } from '../suggestion.ts';
import type { UsualOrder } from '../usual-order.ts';
import type { Move, Pending, Session } from '../session.ts';

/** How customers pay before it is cooked, and get their receipts. */
export interface Paying {
  /** What can be paid so on this channel. */
  online: readonly OnlinePayment[];
  /** Nothing can be shown: links go by SMS. */
  bySms: boolean;
  /** What the addresses of payment pages and of receipts begin with. */
  pages: string;
  receipts: string;
  /** SMS are set up: a phone can be proved by a code. */
  codes: boolean;
}

/** What is true while a turn is decided. */
export interface Facts {
  book: Book;
  locale: Locale;
  now: Date;
  paying: Paying;
  /** Items for adults are not sold on this channel. */
  hideAdults: boolean;
  /** Anybody in the room may be who speaks. */
  byVoice?: true;
  /** Nothing is ordered before an account is linked. */
  mustLink?: true;
  /** The customer's newest order. */
  order?: Order;
  /** The customer's orders, newest first, where one is on its way or an act asked after them. */
  orders: readonly Order[];
  /** The one that an act asks for again. */
  usual?: UsualOrder;
  /** What may be suggested, the best first; looked up only where an act asks for it. */
  suggestions?: readonly Suggestion[];
  /** Minted for this turn, in case it ends in a read-back. */
  newOrderId: OrderId;
}

/** Where a turn stands after some of its acts. */
export interface Step {
  /** What was asked before this turn. */
  was: Pending;
  session: Session;
  sentences: Saying[];
  card?: Reply['card'];
  pay?: Reply['pay'];
  /** What the world is asked to do; at most one thing a turn. */
  effect?: Effect;
  /** Asked instead of what would come next; a short answer to it is an item unless said otherwise. */
  ask?: Saying;
  askPending?: Pending;
  /** With nothing in the basket, end here rather than ask for an order. */
  mayEnd: boolean;
  over: boolean;
}

export type Effect =
  | { kind: 'place'; orderId: OrderId; contents: OrderContents }
  | { kind: 'cancel'; orderId: OrderId }
  | {
      kind: 'amend';
      orderId: OrderId;
      revision: number;
      contents: OrderContents;
      suggested?: true;
    }
  | { kind: 'readdress'; orderId: OrderId; revision: number; to: Move }
  | { kind: 'substitute'; orderId: OrderId; revision: number; contents?: OrderContents }
  | { kind: 'answerPrice'; orderId: OrderId; revision: number; agreed: boolean }
  | { kind: 'repay'; orderId: OrderId; revision: number; contents: OrderContents }
  | { kind: 'sendPayLink'; order: Order }
  | { kind: 'sendPhoneCode' }
  | { kind: 'declineSuggestion'; orderId: OrderId }
  | { kind: 'complain'; orderId: OrderId; text: string }
  | { kind: 'rate'; orderId: OrderId; stars: number }
  | { kind: 'handOff' }
  | { kind: 'giveLinkCode' }
  | { kind: 'redeemLinkCode'; code: string }
  | { kind: 'forgetTalks' }
  | { kind: 'forget' };

export const begin = (session: Session): Step => ({
  was: session.pending,
  session,
  sentences: [],
  mayEnd: false,
  over: false,
});

/** The step with more said, and the session changed where `change` says. */
export const go = (step: Step, sentences: Saying[], change: Partial<Session> = {}): Step => ({
  ...step,
  sentences: [...step.sentences, ...sentences],
  session: { ...step.session, ...change },
});

/** The step with its question answered. */
export const settled = (step: Step): Step => go(step, [], { pending: { kind: 'nothing' } });

/** What was ordered on a joined channel is spoken for. */
export const apart = (step: Step): Step => go(settled(step), [], { toMerge: undefined });

/** The same, for what may end the talk when no order is being made. */
export const answer = (step: Step, ...sentences: Saying[]): Step => ({
  ...go(step, sentences),
  mayEnd: true,
});
