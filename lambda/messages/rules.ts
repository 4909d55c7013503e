import type { NewsKind, OutwardChannel } from '../domain/message.ts';
import type { Order } from '../domain/order.ts';

/** When a piece of news is worth sending by a channel. */
export interface Rule {
  /** Minutes after which it is dropped: nobody wants last night's news. */
  goodForMinutes: number;
  /** Goes out in the quiet hours too: somebody is at the door, or waits for an answer or money. */
  urgent?: true;
  /** How far the order may have come meanwhile without making it untrue. */
  trueUntil: 'next' | 'ended' | 'cancelled' | 'always';
}

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * What goes out by what. SMS is paid by the message, and so says only what changes what a customer does; e-mail
 * makes no noise and keeps papers; Alexa tells what its notifications have words for.
 */
const RULES: Record<OutwardChannel, Partial<Record<NewsKind, Rule>>> = {
  sms: {
    awaitingCustomer: { goodForMinutes: 10, urgent: true, trueUntil: 'next' },
    awaitingPayment: { goodForMinutes: 30, urgent: true, trueUntil: 'next' },
    reminder: { goodForMinutes: 15, urgent: true, trueUntil: 'next' },
    payLink: { goodForMinutes: 10, urgent: true, trueUntil: 'next' },
    accepted: { goodForMinutes: HOUR, trueUntil: 'ended' },
    outForDelivery: { goodForMinutes: HOUR, urgent: true, trueUntil: 'ended' },
    cancelled: { goodForMinutes: DAY, urgent: true, trueUntil: 'always' },
  },
  email: {
    received: { goodForMinutes: DAY, urgent: true, trueUntil: 'cancelled' },
    awaitingPayment: { goodForMinutes: HOUR, urgent: true, trueUntil: 'next' },
    reminder: { goodForMinutes: 15, urgent: true, trueUntil: 'next' },
    delivered: { goodForMinutes: 7 * DAY, urgent: true, trueUntil: 'always' },
    cancelled: { goodForMinutes: 7 * DAY, urgent: true, trueUntil: 'always' },
  },
  alexa: {
    preparing: { goodForMinutes: HOUR, trueUntil: 'ended' },
    outForDelivery: { goodForMinutes: HOUR, urgent: true, trueUntil: 'ended' },
    delivered: { goodForMinutes: HOUR, trueUntil: 'always' },
  },
};

/** A chat's words are looked at when they are read: past this, its status line alone says how the order stands. */
const IN_CHAT: Record<NewsKind, Rule['trueUntil']> = {
  received: 'cancelled',
  awaitingCustomer: 'next',
  awaitingPayment: 'next',
  reminder: 'next',
  payLink: 'next',
  accepted: 'ended',
  preparing: 'ended',
  outForDelivery: 'ended',
  delivered: 'always',
  cancelled: 'always',
};

/** Whether the words of it still hold, where they are shown in a chat. */
export const holdsInChat = (
  news: { kind: NewsKind; status: Order['status'] },
  order: Pick<Order, 'status'>,
): boolean => stillTrue({ trueUntil: IN_CHAT[news.kind] }, news, order);

/** Undefined where the channel says nothing of it. */
export const ruleFor = (channel: OutwardChannel, kind: NewsKind): Rule | undefined =>
  RULES[channel][kind];

/** Whether it still holds, as the order stands now. */
export function stillTrue(
  { trueUntil }: Pick<Rule, 'trueUntil'>,
  news: { status: Order['status'] },
  order: Pick<Order, 'status'>,
): boolean {
  switch (trueUntil) {
    case 'next':
      return order.status === news.status;
    case 'ended':
      return order.status !== 'cancelled' && order.status !== 'delivered';
    case 'cancelled':
      return order.status !== 'cancelled';
    case 'always':
      return true;
  }
}
