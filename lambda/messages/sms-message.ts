import type { NewsKind } from '../domain/message.ts';
import { plainForSms, smsSize } from '../domain/sms-text.ts';
import { factsOf, type Facts, type Subject, type Unpaid } from './facts.ts';
import { ruleFor } from './rules.ts';
import { words, type MessageKey } from './words.ts';

/** A shop's name leads each SMS; a longer one is cut, so that what it says has room. */
const LONGEST_NAME = 30;

/** A long link is worth a second and third part; nothing else is. */
const MOST_PARTS_WITH_LINK = 3;

/** The SMS for a piece of news; undefined for what is not said by SMS. */
export function smsText(kind: NewsKind, subject: Subject): string | undefined {
  const told = factsOf(subject, {
    kind,
    tells: (each) => ruleFor('sms', each) !== undefined,
  });
  const facts = { ...told, shop: shortened(told.shop) };
  const variants = withReturned(sayings(kind, facts), facts).map(plainForSms);
  const fits = (text: string) => {
    const most = facts.link !== undefined && text.includes(facts.link) ? MOST_PARTS_WITH_LINK : 1;
    return smsSize(text).parts <= most;
  };
  return variants.find(fits) ?? variants.at(-1);
}

/** What was paid too much is on its way back: said after the news. */
const withReturned = (said: string[], { returned, locale }: Facts): string[] =>
  returned === undefined
    ? said
    : said.map((each) => `${each} ${words(locale, 'chatReturned', { returned })}`);

/** The fullest first. */
function sayings(kind: NewsKind, facts: Facts): string[] {
  const { locale, minutes, code, pickUp } = facts;
  switch (kind) {
    case 'received':
    case 'preparing':
    case 'delivered':
      return [];
    case 'accepted':
      if (minutes === undefined) return [words(locale, 'smsAcceptedSoon', facts)];
      return [words(locale, pickUp ? 'smsAcceptedPickUp' : 'smsAccepted', { ...facts, minutes })];
    case 'awaitingCustomer':
      return asking(facts);
    case 'awaitingPayment':
    case 'payLink':
      return toPay(facts);
    case 'reminder':
      return reminded(facts);
    case 'outForDelivery':
      return code === undefined
        ? [words(locale, 'smsOutForDelivery', facts)]
        : [words(locale, 'smsOutForDeliveryCode', { ...facts, code })];
    case 'cancelled':
      return [words(locale, 'smsCancelled', facts)];
  }
}

function asking(facts: Facts): string[] {
  const { locale, asked } = facts;
  const plain = words(locale, 'smsAwaitingCustomer', facts);
  switch (asked?.kind) {
    case undefined:
      return [plain];
    case 'soldOut':
      return [words(locale, 'smsSoldOut', { ...facts, items: asked.items }), plain];
    case 'price':
      return [words(locale, 'smsNewPrice', { ...facts, total: asked.total })];
  }
}

function toPay({ time, link, ...facts }: Facts): string[] {
  const { locale, unpaid } = facts;
  if (unpaid) return [words(locale, UNPAID[unpaid], facts)];
  if (time === undefined)
    return [
      ...(link === undefined ? [] : [words(locale, 'smsPayLink', { ...facts, link })]),
      words(locale, 'smsPay', facts),
    ];
  return [
    ...(link === undefined ? [] : [words(locale, 'smsPayByLink', { ...facts, time, link })]),
    words(locale, 'smsPayBy', { ...facts, time }),
  ];
}

function reminded({ time, link, ...facts }: Facts): string[] {
  const { locale } = facts;
  if (time === undefined)
    return [
      ...(link === undefined ? [] : [words(locale, 'smsReminderLink', { ...facts, link })]),
      words(locale, 'smsReminder', facts),
    ];
  return [
    ...(link === undefined ? [] : [words(locale, 'smsReminderByLink', { ...facts, time, link })]),
    words(locale, 'smsReminderBy', { ...facts, time }),
  ];
}

/** As many of its words as fit. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME + 1);
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : name.slice(0, LONGEST_NAME);
}

const UNPAID = {
  expired: 'smsPayExpired',
  declined: 'smsPayDeclined',
  short: 'smsPayShort',
} as const satisfies Record<Unpaid, MessageKey>;
