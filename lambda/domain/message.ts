import type { Locale } from './locale.ts';
import type { OrderStatus } from './order.ts';

/** The ways in which news of an order go out, each with a queue of its own. */
export const MESSAGE_CHANNELS = ['sms', 'email', 'alexa', 'chat', 'console'] as const;

export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** The channels that reach for a customer who is not looking; what they carry cannot be taken back. */
export type OutwardChannel = Exclude<MessageChannel, 'chat' | 'console'>;

/** What there is to tell: an order's new status, that its payment is about to run out, or where it is paid, which the customer asked for. */
export type NewsKind = OrderStatus | 'reminder' | 'payLink';

/** What a customer wants to hear by; what is not said is wanted. */
export type NotifyChoice = Partial<Record<OutwardChannel, boolean>>;

/** Whether Alexa may notify somebody, as Alexa itself said last. */
export interface AlexaConsent {
  /** The skill's own id of who it is. */
  user: string;
  granted: boolean;
  /** ISO 8601; such events come in any order, and the latest counts. */
  at: string;
}

export interface SmsMessage {
  /** E.164. */
  to: string;
  text: string;
  /** After this it is worth nothing, and carriers may drop it. */
  goodForSeconds: number;
}

export interface EmailMessage {
  to: string;
  /** The shop's name, as the mailbox shows the sender. */
  from: string;
  subject: string;
  text: string;
  html: string;
}

export type AlexaOrderStatus = 'ORDER_PREPARING' | 'ORDER_OUT_FOR_DELIVERY' | 'ORDER_DELIVERED';

export interface AlexaMessage {
  user: string;
  /** Letters, digits and `~` only; the same one is delivered once. */
  referenceId: string;
  at: Date;
  expiresAt: Date;
  status: AlexaOrderStatus;
  /** When the order came to the status; else when it is expected. */
  entered: { at: string } | { expected: string };
  sellerNames: { locale: Locale; name: string }[];
}

/** One change of an order, as a page shows it that is open. */
export interface LiveNews {
  orderId: string;
  number: number;
  status: OrderStatus;
  sequence: number;
  /** Order among the news of one order. */
  position: number;
  /** ISO 8601. */
  at: string;
  /** What is said of it; without, the page only shows the status. */
  text?: string;
}

/** A provider will not take this message, now or later; the message says why, and names nobody. */
export class MessageRefusedError extends Error {
  override readonly name = 'MessageRefusedError';
}
