import type { Exchange } from './dialogue/transcript.ts';
import type { Session } from './dialogue/session.ts';
import type { CustomerId, OrderId } from './domain/ids.ts';
import type { LinkCode, RandomBelow } from './domain/link-code.ts';
import type { Locale } from './domain/locale.ts';
import type { MenuChange, MenuChangeNoted } from './domain/menu-change.ts';
import type { MenuIndex } from './domain/menu-index.ts';
import type { Cents } from './domain/money.ts';
import type { Offer, Suggestion } from './domain/offer.ts';
import type { CancelReason, Order, OrderStatus } from './domain/order.ts';
import type { OrderContents } from './domain/order-contents.ts';
import type { Shop } from './domain/shop.ts';
import type { ShopNews } from './domain/shop-news.ts';
import type { Adjustment } from './domain/sold-out.ts';
import type { StockNeed } from './domain/stock.ts';
import type { Author, StockChange, StockRecord } from './domain/stock-record.ts';
import type { Answered, OpenWait, WaitReply } from './domain/wait.ts';
import type { Interpreter, Later, Meter } from './ports/model.ts';
import type { OrderMoney } from './ports/payments.ts';
import type { PhoneCodes } from './ports/phone-codes.ts';
import type { SuggestionPorts } from './ports/suggestions.ts';
import type { TalkPorts } from './ports/talks.ts';

export type * from './ports/erasures.ts';
export type * from './ports/model.ts';
export type * from './ports/payments.ts';
export type * from './ports/phone-codes.ts';
export type * from './ports/receipts.ts';
export type * from './ports/suggestions.ts';
export type * from './ports/talks.ts';

/** What the core asks of the outside. Each has one adapter on AWS, the same on one machine. */
export interface Ports extends SuggestionPorts, TalkPorts {
  customers: Customers;
  accounts: Accounts;
  links: Links;
  sessions: Sessions;
  menuBook: MenuBook;
  menuDesk: MenuDesk;
  orders: Orders;
  stock: Stock;
  stockLevels: StockLevels;
  stockBook: StockBook;
  workflow: OrderWorkflow;
  startQueue: StartQueue;
  handOff: HandOff;
  statusTopic: StatusTopic;
  payLinks: PayLinks;
  phoneCodes: PhoneCodes;
  shopTopic: ShopTopic;
  executions: Executions;
  bookmark: Bookmark;
  interpreter: Interpreter;
  later: Later;
  meter: Meter;
  clock: Clock;
  random: RandomBelow;
}

export interface Clock {
  now(): Date;
}

export interface Customers {
  /** Whose identity this is; a first-time one becomes a new customer. */
  identify(channel: 'alexa' | 'lex' | 'account', identity: string): Promise<CustomerId>;
}

export interface Accounts {
  /** The account an access token was issued for; undefined for one that is not ours, or not good any more. */
  subjectOf(token: string): Promise<string | undefined>;
}

export interface Links {
  /** Keeps a code that was told to a customer. */
  issue(customer: CustomerId, link: LinkCode): Promise<void>;
  /** Whose code it is, once, while it is valid; undefined for any other. */
  redeem(code: string, now: Date): Promise<CustomerId | undefined>;
  /** Whose an account is: this customer's, unless it was somebody's before. */
  claim(account: string, customer: CustomerId): Promise<CustomerId>;
  /** From now on a channel's id belongs to this customer. */
  join(channel: 'alexa' | 'lex', identity: string, customer: CustomerId): Promise<void>;
}

export interface Sessions {
  /** The session and the version it was read at; a new one for a new customer. */
  load(customer: CustomerId): Promise<{ session: Session; version: number }>;
  /** False when somebody saved since `version` was read: nothing is written then. */
  save(session: Session, version: number): Promise<boolean>;
}

/** The shop as it is now. */
export interface Book {
  version: string;
  menu: MenuIndex;
  shop: Shop;
}

export interface MenuBook {
  /** The published menu, at most a minute old. */
  current(): Promise<Book>;
  /** A menu of the past, by the version an order was read back from. */
  version(version: string): Promise<Book>;
}

/** The menu as the shop's people see and change it, without a deploy. */
export interface MenuDesk {
  /** The menu of this moment, and who changed what of it, the newest last. */
  current(): Promise<{ book: Book; changes: MenuChangeNoted[] }>;
  /**
   * The menu after a change, made once a key.
   * @throws MenuChangeRefusedError
   */
  change(change: MenuChange, author: Author): Promise<Book>;
}

type NewOrder = Omit<Order, 'number' | 'history' | 'sequence' | 'status' | 'revision' | 'waiting'>;

/** The orders, as those see them who only read. */
interface OrderList {
  get(id: OrderId): Promise<Order | undefined>;
  /** A page of the orders of a status, the oldest first, after an id; all of them by going on until there is no `next`. */
  page(status: OrderStatus, after?: OrderId): Promise<{ orders: Order[]; next?: OrderId }>;
  /** Newest first, at most `limit`. */
  withStatus(status: OrderStatus, limit: number): Promise<Order[]>;
  /** A customer's orders, newest first, at most `limit`. */
  ofCustomer(customer: CustomerId, limit: number): Promise<Order[]>;
}

export interface Orders
  extends OrderList, OrderNotes, OrderWaits, OrderChanges, OrderSteps, OrderMoney {
  /** Writes an order once, under its id, with the next number of its day (`YYYY-MM-DD`); written before, it is given as it is. */
  place(order: NewOrder, day: string): Promise<{ order: Order; placed: 'now' | 'before' }>;
  /** Marks that the customer wants it cancelled; undefined when it has ended. */
  requestCancel(id: OrderId): Promise<Order | undefined>;
}

export interface OrderNotes {
  /** Keeps what a customer says was wrong, once per `id`. */
  complain(id: OrderId, complaint: { id: string; at: string; text: string }): Promise<void>;
  /** Stars, one to five; the last given counts. */
  rate(id: OrderId, stars: number): Promise<void>;
  /**
   * Takes name, phone and address out of all of a customer's orders; what tax law keeps stays. What of them lies elsewhere
   * is put down first (`Erasures`), and taken away within minutes.
   */
  anonymise(customer: CustomerId): Promise<void>;
}

/** The open wait of an order, and its one answer. */
export interface OrderWaits {
  /**
   * Keeps the token that answers a wait, and forgets the answer before it. Refused (undefined) once the customer has
   * cancelled. Where this very wait was answered already, and the attempt that asked has died since, nothing waits: the
   * order comes back with `answered` under the new token, and whoever called sends that.
   */
  await(id: OrderId, wait: OpenWait): Promise<Order | undefined>;
  /** Takes the answer to an open wait, which is then closed; undefined, and nothing changed, when it is not open. */
  answer(id: OrderId, answer: WaitAnswer): Promise<Order | undefined>;
  /** Closes a wait that nobody answered; undefined when it is not open any more. */
  closeWait(id: OrderId, waiting: OpenWait['for']): Promise<Order | undefined>;
  /** Counts a wrong code at the door; undefined when there are no tries left, or nobody is at the door. */
  countWrongCode(id: OrderId): Promise<Order | undefined>;
}

export interface WaitAnswer {
  /** As read on the order: the answer is to this wait and to no other. */
  wait: OpenWait;
  reply: WaitReply;
  at: Date;
  /** The revision that whoever answers has seen; any when left out. */
  revision?: number;
  /** The kitchen's own words when it rejects. */
  kitchenNote?: string;
  /** Why it is handed over without the code. */
  codeOverride?: string;
}

/** What customers change once an order is placed. All or nothing, in one write. */
export interface OrderChanges {
  /** Other contents, until the kitchen accepts. Where it waits for the kitchen, the kitchen is asked anew. */
  amend(id: OrderId, change: Change & { contents: OrderContents }): Promise<Changed>;
  /** Another address and what it costs, until the courier has it. Nobody is asked anew. */
  readdress(
    id: OrderId,
    change: Change &
      Pick<OrderContents, 'address' | 'feeCents' | 'discountCents' | 'totalCents'> & {
        /** The cash that was said does not cover it: there is no change any more. */
        changeDropped?: true;
      },
  ): Promise<Changed>;
  /** The answer to what is sold out: other contents, or rather nothing at all. */
  substitute(
    id: OrderId,
    change: Change & ({ contents: OrderContents } | { declined: true }),
  ): Promise<Changed>;
  /** The answer to a total that has grown. */
  answerPrice(id: OrderId, change: Change & { agreed: boolean }): Promise<Changed>;
  /**
   * Pays anew, in the same way or another: while the order waits to be paid, or asks what to do about it. Of the contents
   * only how they are paid may be another.
   */
  repay(id: OrderId, change: Change & { contents: OrderContents }): Promise<Changed>;
  /** The suggestion is not wanted, or was taken by a change of the order. */
  answerSuggestion(id: OrderId, answer: NonNullable<Suggestion['answer']>): Promise<void>;
}

/** `revision` is that of the contents it was decided on; the same `key` again changes nothing more. */
export interface Change {
  key: string;
  revision: number;
  at: Date;
}

/** An order that was changed, or had been by the same key, may hold an answer to send (`answered`). */
export type Changed =
  { outcome: 'done' | 'before'; order: Order } | { outcome: 'refused'; order: Order | undefined };

/** What the workflow writes. Each refuses (undefined) once the customer has cancelled, unless it undoes. */
export interface OrderSteps {
  /** Moves to a status from one of `from`; the order as it is after, or undefined when it was in none of them. */
  advance(id: OrderId, change: Advance): Promise<Order | undefined>;
  /**
   * Begins to prepare contents of this revision: nothing is waited for or asked any more, and what the order may hold
   * of the stock is put down before it is taken.
   */
  prepare(id: OrderId, revision: number, skus: readonly string[]): Promise<Order | undefined>;
  /**
   * Other contents than those read, decided by the shop within what the customer agreed to. It is news: an order that
   * was told to be received gets the next number of its sequence, so that it is told again.
   */
  revise(
    read: Order,
    change: {
      contents: OrderContents;
      at: Date;
      loweredCents?: Cents;
      adjustments?: Adjustment[];
    },
  ): Promise<Order | undefined>;
  /** Asks the customer something, about contents of its revision. */
  offer(id: OrderId, offer: Offer): Promise<Order | undefined>;
  /** Keeps the one suggestion that an order may have; the first stays. */
  suggest(id: OrderId, suggestion: Suggestion): Promise<Order | undefined>;
  /** Marks that what asking for one took is counted. Undefined where it was marked before. */
  settleSuggestion(id: OrderId): Promise<Order | undefined>;
}

export interface Advance {
  to: OrderStatus;
  from: readonly OrderStatus[];
  at: Date;
  minutes?: number;
  reason?: CancelReason;
  /** Refuse when the customer has asked to cancel. */
  unlessCancelling?: boolean;
  /** Written along with it; where it was before, the move is refused: so a step done again moves once. */
  along?: { kind: 'offer'; offer: Offer } | { kind: 'requestTold'; place: number };
}

export interface Stock {
  /** Takes one sku for an order, once; false when there is not enough, or it was already given back. */
  take(orderId: OrderId, need: StockNeed): Promise<boolean>;
  /** Gives back what an order took of a sku, and keeps a mark that it did. */
  giveBack(orderId: OrderId, sku: string): Promise<void>;
  /** The order ended well: what it took is sold, and a mark is kept. */
  sell(orderId: OrderId, sku: string): Promise<void>;
  /** The order has ended for a while: its mark can go. What is still held stays. */
  forget(orderId: OrderId, sku: string): Promise<void>;
}

/** The stock as the shop's people see and change it. */
export interface StockLevels {
  /** What is available of each sku; a sku that is paused has 0, one that is not counted is not there. */
  available(skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface StockBook {
  /** Records after the sku given, in no order, and where to go on; all of them by going on until there is no `next`. */
  page(after?: string): Promise<{ records: StockRecord[]; next?: string }>;
  /** The record after a change, made once a key; undefined where the sku is not counted. */
  change(sku: string, change: StockChange, author: Author): Promise<StockRecord | undefined>;
  /** Marks that a sku is low since a moment, or (no moment) that it is not any more. False when somebody else did. */
  markLow(record: StockRecord, since: string | undefined): Promise<boolean>;
  /** Marks that the shop was warned of it. */
  markTold(sku: string, since: string): Promise<void>;
}

export interface OrderWorkflow {
  /** Starts an order's workflow, named by its id; started before is done. */
  start(orderId: OrderId): Promise<void>;
  /** Answers a wait. False when nobody waits for that token any more. */
  answer(answer: Pick<Answered, 'token' | 'reply'>): Promise<boolean>;
}

/** How the execution of an order stands; none where it was never started, or so long ago that it is forgotten. */
export type ExecutionState = 'none' | 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted';

/** The executions of the workflow, as who looks after it sees them. */
export interface Executions {
  /** A page of those that run, as order ids, after a token of the page before. It may lag behind by seconds. */
  running(after?: string): Promise<{ ids: OrderId[]; next?: string }>;
  stateOf(id: OrderId): Promise<ExecutionState>;
}

/** Where work that is done a piece at a time stopped. */
export interface Bookmark {
  read(): Promise<string | undefined>;
  /** None: from the beginning next time. */
  write(mark: string | undefined): Promise<void>;
}

/** What the people of the shop should know. Customers do not hear it. */
export interface ShopTopic {
  publish(news: ShopNews): Promise<void>;
}

export interface StartQueue {
  /** Leaves an order to be started as soon as the workflow can be reached. */
  send(orderId: OrderId): Promise<void>;
}

export interface HandOff {
  /** Tells the shop's people of a customer who asked for one, with the talk so far. */
  send(
    queueUrl: string,
    request: {
      customer: CustomerId;
      locale: Locale;
      name?: string;
      phone?: string;
      transcript: readonly Exchange[];
    },
  ): Promise<void>;
}

export interface PayLinks {
  /** Has the customer sent, once more, where an order is paid; asked for at another moment, it is sent again. */
  send(order: Order, at: Date): Promise<void>;
}

export interface StatusTopic {
  publish(order: Order): Promise<void>;
}

/** The orders of a day, all of them. */
export interface OrderDays {
  /**
   * Those placed from one moment until before another, with how many short numbers were given that day
   * (`YYYY-MM-DD`). One that moves on meanwhile is not missed.
   */
  placedOn(day: string, span: { from: Date; to: Date }): Promise<DayOfOrders>;
}

interface DayOfOrders {
  orders: Order[];
  numbersGiven: number;
}
