import { describeLine, PAYMENT_NAMES } from '../dialogue/describe.ts';
import { money } from '../dialogue/phrases.ts';
import { render, text } from '../dialogue/render.ts';
import { cents } from '../domain/money.ts';
import type { EmailMessage, NewsKind } from '../domain/message.ts';
import { emailHtml, emailText, type EmailPage } from './email-page.ts';
import { factsOf, type Facts, type Subject, type Unpaid } from './facts.ts';
import { ruleFor } from './rules.ts';
import { words, type MessageKey } from './words.ts';

/** The e-mail for a piece of news, as a page and as plain text; undefined for what is not said by e-mail. */
export function email(kind: NewsKind, subject: Subject): Omit<EmailMessage, 'to'> | undefined {
  const facts = factsOf(subject, {
    kind,
    tells: (each) => ruleFor('email', each) !== undefined,
  });
  const said = headline(kind, facts);
  if (!said) return undefined;
  const { locale } = facts;
  const page: EmailPage = {
    locale,
    title: said.subject,
    intro: [said.intro, returnedIn(facts)].join(' ').trim(),
    ...linkIn(said, facts),
    ...bill(subject),
    footer: words(locale, 'emailFooter', facts),
  };
  return {
    from: facts.shop,
    subject: said.subject,
    html: emailHtml(page),
    text: emailText(page),
  };
}

/** What was paid too much, with the news that come next. */
const returnedIn = ({ locale, returned }: Facts): string =>
  returned === undefined ? '' : words(locale, 'chatReturned', { returned });

/** Where it is paid, or its receipt. */
function linkIn(
  { payable, receipt }: Headline,
  { locale, ...facts }: Facts,
): Pick<EmailPage, 'link'> {
  if (payable && facts.link !== undefined)
    return { link: { url: facts.link, label: words(locale, 'emailPayLink') } };
  return receipt && facts.receipt !== undefined
    ? { link: { url: facts.receipt, label: words(locale, 'emailReceiptLink') } }
    : {};
}

interface Headline {
  subject: string;
  intro: string;
  payable?: true;
  receipt?: true;
}

function headline(kind: NewsKind, facts: Facts): Headline | undefined {
  const { locale, time, unpaid } = facts;
  switch (kind) {
    case 'accepted':
    case 'preparing':
    case 'awaitingCustomer':
    case 'outForDelivery':
    case 'payLink':
      return undefined;
    case 'received':
      return {
        subject: words(locale, 'emailReceivedSubject', facts),
        intro: words(locale, 'emailReceived', facts),
      };
    case 'awaitingPayment':
      if (unpaid)
        return {
          subject: words(
            locale,
            unpaid === 'short' ? 'emailShortSubject' : 'emailUnpaidSubject',
            facts,
          ),
          intro: words(locale, UNPAID[unpaid], facts),
        };
      return {
        subject: words(locale, 'emailPaySubject', facts),
        intro:
          time === undefined
            ? words(locale, 'emailPay', facts)
            : words(locale, 'emailPayBy', { ...facts, time }),
        payable: true,
      };
    case 'reminder':
      return {
        subject: words(locale, 'emailReminderSubject', facts),
        intro:
          time === undefined
            ? words(locale, 'emailReminder', facts)
            : words(locale, 'emailReminderBy', { ...facts, time }),
        payable: true,
      };
    case 'delivered':
      return {
        subject: words(locale, 'emailDeliveredSubject', facts),
        intro: words(locale, 'emailDelivered', facts),
        receipt: true,
      };
    case 'cancelled':
      return {
        subject: words(locale, 'emailCancelledSubject', facts),
        intro: words(locale, 'emailCancelled', facts),
      };
  }
}

/** What was ordered, what it costs, where it goes and how it is paid. */
function bill({ order, menu }: Subject): Pick<EmailPage, 'lines' | 'sums' | 'notes'> {
  const { locale, contents } = order;
  const amount = (value: number) => text(money(cents(value)), locale);
  const { discountCents = 0, tipCents = 0, feeCents, address } = contents;
  return {
    lines: contents.lines.map((line) => render(describeLine(line, menu, locale), locale)),
    sums: [
      [words(locale, 'emailItems'), amount(contents.itemsCents)],
      ...(address ? [[words(locale, 'emailDelivery'), amount(feeCents)] as const] : []),
      ...(discountCents > 0
        ? [[words(locale, 'emailDiscount'), `−${amount(discountCents)}`] as const]
        : []),
      ...(tipCents > 0 ? [[words(locale, 'emailTip'), amount(tipCents)] as const] : []),
      [words(locale, 'emailTotal'), amount(contents.totalCents)],
    ],
    notes: [
      address
        ? words(locale, 'emailAddress', { address: address.text })
        : words(locale, 'emailPickUp'),
      words(locale, 'emailPayment', { payment: text(PAYMENT_NAMES[contents.payment], locale) }),
    ],
  };
}

const UNPAID = {
  expired: 'emailPayExpired',
  declined: 'emailPayDeclined',
  short: 'emailPayShort',
} as const satisfies Record<Unpaid, MessageKey>;
