import { describeLine } from '../dialogue/describe.ts';
import { money, series } from '../dialogue/phrases.ts';
import { text } from '../dialogue/render.ts';
import { reasonSaying } from '../dialogue/status.ts';
import type { Charge } from '../domain/charge.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { cents } from '../domain/money.ts';
import type { NewsKind } from '../domain/message.ts';
import type { Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';
import { payPath } from '../domain/pay-token.ts';
import { cameShort, openCharge } from '../domain/payment-state.ts';

/** What messages are about. */
export interface Subject {
  order: Order;
  shop: Shop;
  /** The menu that the order was read back from. */
  menu: MenuIndex;
  /** What the addresses of payment pages and of receipts begin with. */
  payUrl: string;
  receiptsUrl: string;
}

export type Unpaid = 'expired' | 'declined' | 'short';

/** The values that messages take, in words of the order's language. */
export interface Facts {
  locale: Locale;
  shop: string;
  phone: string;
  number: string;
  /** The customer's name; for e-mail alone. */
  name: string;
  /** What the order costs, or what is still to be paid of it. */
  total: string;
  reason: string;
  pickUp: boolean;
  minutes?: string;
  /** Until when it can be paid. */
  time?: string;
  /** Where it can be paid. */
  link?: string;
  /** Where its receipt is. */
  receipt?: string;
  /** What the customer says at the door. */
  code?: string;
  /** What the customer is asked: something else for what is sold out, or another total. */
  asked?: { kind: 'soldOut'; items: string } | { kind: 'price'; total: string };
  /** The payment did not come, or not all of it: how else, is asked. */
  unpaid?: Unpaid;
  /** What might go with it, and what it costs more. */
  extra?: { line: string; price: string };
  /** How much cheaper it became than was agreed to. */
  lowered?: string;
  /** What was paid too much since the news before, and is on its way back. */
  returned?: string;
}

export function factsOf(
  { order, shop, menu, payUrl, receiptsUrl }: Subject,
  telling?: Telling,
): Facts {
  const { locale, contents, minutes, deliveryCode: code, loweredCents } = order;
  const payment = openCharge(order);
  const unpaid = order.offer?.kind === 'payment' ? order.offer : undefined;
  const amount = (value: number) => text(money(cents(value)), locale);
  return {
    locale,
    shop: shop.name,
    phone: shop.phone,
    number: String(order.number),
    name: contents.name,
    total: amount(payment?.amountCents ?? unpaid?.dueCents ?? contents.totalCents),
    reason: text(reasonSaying(order.reason ?? 'fault'), locale),
    pickUp: contents.pickUp === true,
    ...(minutes !== undefined && { minutes: String(minutes) }),
    ...(payment?.expiresAt !== undefined && { time: clock(payment.expiresAt, shop, locale) }),
    ...(payment && linkTo(payment, order, payUrl)),
    ...(unpaid && !payment && { unpaid: cameShort(order) ? 'short' : unpaid.why }),
    ...(order.receipt && { receipt: `${receiptsUrl}/${order.receipt.token}` }),
    ...(code !== undefined && { code }),
    ...(loweredCents !== undefined && { lowered: amount(loweredCents) }),
    ...returnedIn(order, telling, amount),
    ...askedIn(order, menu, amount),
    ...extraIn(order, menu, amount),
  };
}

/** Our own page, short and with the way it stands; the provider's where an order has none. */
function linkTo({ payUrl }: Charge, { id, payToken }: Order, pages: string): { link?: string } {
  if (payToken !== undefined) return { link: `${pages}/${payPath(id, payToken)}` };
  return payUrl === undefined ? {} : { link: payUrl };
}

type Amount = (cents: number) => string;

function askedIn(
  { offer, contents, locale }: Order,
  menu: MenuIndex,
  amount: Amount,
): Partial<Facts> {
  switch (offer?.kind) {
    case undefined:
    case 'payment':
      return {};
    case 'price':
      return { asked: { kind: 'price', total: amount(offer.contents.totalCents) } };
    case 'substitute': {
      const names = offer.missing.flatMap(({ line }) => {
        const item = menu.item(contents.lines[line]?.item ?? '');
        return item ? nameOf(item, locale) : [];
      });
      return names.length === 0
        ? {}
        : { asked: { kind: 'soldOut', items: text(series(names), locale) } };
    }
  }
}

/** What a channel tells, of which it has said nothing of money that came since. */
export interface Telling {
  kind: NewsKind;
  /** What the channel tells of at all. */
  tells: (kind: NewsKind) => boolean;
}

/** Paid twice, or more than it comes to: told with the news that the channel tells next, once. */
function returnedIn(
  { history, refunds = [], offer }: Order,
  telling: Telling | undefined,
  amount: Amount,
): Partial<Facts> {
  const place = history.findLastIndex(({ status }) => status === telling?.kind);
  const news = history[place];
  if (!news || news.status === 'cancelled' || offer) return {};
  const before = history.slice(0, place).findLast(({ status }) => telling?.tells(status));
  const since = refunds.filter(
    ({ why, at, failedAt }) =>
      why === 'tooMuch' && failedAt === undefined && at > (before?.at ?? '') && at <= news.at,
  );
  const sum = since.reduce((cents, { amountCents }) => cents + amountCents, 0);
  return sum > 0 ? { returned: amount(sum) } : {};
}

/** What might go with it: while a yes would add it, and nothing was said to it. */
function extraIn(
  { status, suggestion, locale }: Order,
  menu: MenuIndex,
  amount: Amount,
): Partial<Facts> {
  if (status !== 'received' || !suggestion || suggestion.answer !== undefined) return {};
  const line = text(describeLine(suggestion.line, menu, locale), locale);
  return { extra: { line, price: amount(suggestion.priceCents) } };
}

/** "20:15", "8:15 PM", by the shop's clock. */
const clock = (moment: string, { timeZone }: Shop, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(new Date(moment))
    .replace(/\s/g, ' ');
