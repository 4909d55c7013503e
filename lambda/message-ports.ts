import type { CustomerId, OrderId } from './domain/ids.ts';
import type {
  AlexaMessage,
  EmailMessage,
  LiveNews,
  OutwardChannel,
  SmsMessage,
} from './domain/message.ts';
import type { Order } from './domain/order.ts';

/** What telling of orders asks of the outside, beside the ports that all the core has. */

/** A piece of news of an order, by one channel. */
interface Told {
  orderId: OrderId;
  channel: OutwardChannel;
  /** Of what comes by itself one is never told after a later one; what was asked for is counted apart. */
  apart?: 'payLink';
  position: number;
}

/** What was told of each order by each channel: every piece of news once, and none after a later one. */
export interface MessageLedger {
  /**
   * Takes the sending of one piece of news, for a minute: `before` when it or a later one was sent, `busy` while
   * somebody else is sending.
   */
  claim(news: Told, now: Date): Promise<'claimed' | 'before' | 'busy'>;
  /** It was sent, or never can be. */
  settle(news: Told): Promise<void>;
  /** It was not sent, and may be tried again at once. */
  release(news: Told): Promise<void>;
}

/** Each throws MessageRefusedError for what can never be delivered; anything else may be tried again. */
export interface SmsSender {
  send(message: SmsMessage): Promise<void>;
}

export interface EmailSender {
  send(message: EmailMessage): Promise<void>;
}

export interface AlexaNotifier {
  /** The same `referenceId` to the same user is delivered once. */
  send(message: AlexaMessage): Promise<void>;
}

export interface KnownCustomers {
  /** Whose identity this is; undefined for one that never spoke to the shop. */
  known(channel: 'alexa' | 'lex', identity: string): Promise<CustomerId | undefined>;
}

/** The last news for the pages that are open: a customer's chats, or the shop's consoles. */
export interface NewsFeed {
  /** Adds news once; false when it was there, or later news with words were. */
  add(feed: string, news: LiveNews, now: Date): Promise<boolean>;
  /** Something changed that is no news: whoever looks should look again. */
  touch(feed: string): Promise<void>;
  /** The news, oldest first, each with the version of the feed that it came with. */
  read(feed: string): Promise<{ version: number; news: (LiveNews & { version: number })[] }>;
}

/** Gives a message back to its queue, to come again at a time. */
export interface LaterQueue {
  send(channel: OutwardChannel, body: string, at: Date, now: Date): Promise<void>;
}

/** Has customers told that a payment is about to run out; the same `count` again is told once. */
export interface PaymentReminders {
  remind(order: Order, count: number): Promise<void>;
}
