import type { NewsKind } from '../domain/message.ts';
import { factsOf, type Facts, type Subject, type Unpaid } from './facts.ts';
import { words, type MessageKey } from './words.ts';

/**
 * What the chat says of a piece of news; undefined where its status line is enough: the talk has just said that
 * the order is placed, and cooking begins in the moment it is accepted.
 */
export function chatText(kind: NewsKind, subject: Subject): string | undefined {
  const facts = factsOf(subject, { kind, tells: () => true });
  const { returned } = facts;
  const said = [
    newsText(kind, subject, facts) ?? [],
    returned === undefined ? [] : words(facts.locale, 'chatReturned', { returned }),
  ].flat();
  return said.length === 0 ? undefined : said.join(' ');
}

function newsText(kind: NewsKind, subject: Subject, facts: Facts): string | undefined {
  const { locale, minutes, time, code, pickUp, unpaid, receipt } = facts;
  switch (kind) {
    case 'preparing':
    case 'payLink':
      return undefined;
    case 'received':
      return isPaidFor(subject) ? undefined : received(facts);
    case 'accepted':
      if (minutes === undefined) return words(locale, 'chatAcceptedSoon', facts);
      return words(locale, pickUp ? 'chatAcceptedPickUp' : 'chatAccepted', { ...facts, minutes });
    case 'awaitingCustomer':
      return asking(facts);
    case 'awaitingPayment':
      if (unpaid) return words(locale, UNPAID[unpaid], facts);
      return time === undefined
        ? words(locale, 'chatPay', facts)
        : words(locale, 'chatPayBy', { ...facts, time });
    case 'reminder':
      return time === undefined
        ? words(locale, 'chatReminder', facts)
        : words(locale, 'chatReminderBy', { ...facts, time });
    case 'outForDelivery':
      return code === undefined
        ? words(locale, 'chatOutForDelivery', facts)
        : words(locale, 'chatOutForDeliveryCode', { ...facts, code });
    case 'delivered':
      return receipt === undefined
        ? words(locale, 'chatDelivered', facts)
        : words(locale, 'chatDeliveredReceipt', { ...facts, link: receipt });
    case 'cancelled':
      return words(locale, 'chatCancelled', facts);
  }
}

/** Once it is paid an order is as it was received: what was found out then has been told. */
const isPaidFor = ({ order: { history } }: Subject): boolean =>
  history.filter(({ status }) => status === 'received').length > 1;

/** What the shop found out since the order was placed: that it became cheaper, what might go with it. */
function received(facts: Facts): string | undefined {
  const { locale, lowered, extra } = facts;
  const said = [
    ...(lowered === undefined ? [] : [words(locale, 'chatLowered', { ...facts, lowered })]),
    ...(extra === undefined ? [] : [words(locale, 'chatExtra', extra)]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

function asking(facts: Facts): string {
  const { locale, asked } = facts;
  switch (asked?.kind) {
    case undefined:
      return words(locale, 'chatAwaitingCustomer', facts);
    case 'soldOut':
      return words(locale, 'chatSoldOut', { ...facts, items: asked.items });
    case 'price':
      return words(locale, 'chatNewPrice', { ...facts, total: asked.total });
  }
}

const UNPAID = {
  expired: 'chatPayExpired',
  declined: 'chatPayDeclined',
  short: 'chatPayShort',
} as const satisfies Record<Unpaid, MessageKey>;
