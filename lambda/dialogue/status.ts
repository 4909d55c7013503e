import { areaById } from '../domain/delivery-area.ts';
import { lateBy, minutesLeft } from '../domain/eta.ts';
import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import type { CancelReason, Order } from '../domain/order.ts';
import type { Facts } from './decide/step.ts';
import { dueSaying } from './placed/pay.ts';
import { digitByDigit } from './digit-by-digit.ts';
import { moment } from './moment.ts';
import { money, orderNumber, say, series, type Saying } from './phrases.ts';
import { isCalledOff } from './placed/placed-orders.ts';

/** Where an order is, in words, with an honest range, and the delay where there is one. */
export function statusSayings(order: Order, facts: Facts): Saying[] {
  const { contents } = order;
  const number = orderNumber(order.number);
  const { shop } = facts.book;
  const { scheduledFor } = contents;
  if (isCalledOff(order)) return [say('statusCancelling', { number })];
  if (order.status === 'received' && scheduledFor !== undefined) {
    const when = moment(new Date(scheduledFor), facts.now, shop.timeZone, facts.locale);
    return [say('statusScheduled', { number, when })];
  }
  return [
    statusSaying(order, facts),
    ...kitchenNote(order),
    ...besides(order, facts),
    ...receiptLink(order, facts),
    ...remaining(order, facts),
  ];
}

/** Why the kitchen refused, in its own words. */
const kitchenNote = ({ status, kitchenNote: note }: Order): Saying[] =>
  status === 'cancelled' && note !== undefined ? [say('kitchenSaid', { note })] : [];

function statusSaying(order: Order, facts: Facts): Saying {
  const number = orderNumber(order.number);
  switch (order.status) {
    case 'received':
      return say('statusReceived', { number });
    case 'awaitingCustomer':
      return askedSaying(order, facts);
    case 'awaitingPayment':
      return dueSaying(order, facts);
    case 'accepted':
      return say('statusAccepted', { number });
    case 'preparing':
      return say('statusPreparing', { number });
    case 'outForDelivery':
      return say('statusOutForDelivery', { number });
    case 'delivered':
      return say('statusDelivered', { number });
    case 'cancelled':
      return say('statusCancelled', { number, reason: reasonSaying(order.reason ?? 'fault') });
  }
}

/** What the customer is asked, where it is known. */
function askedSaying(order: Order, facts: Facts): Saying {
  const { book, locale } = facts;
  const { offer, contents } = order;
  const number = orderNumber(order.number);
  switch (offer?.kind) {
    case undefined:
      return say('statusAwaitingCustomer', { number });
    case 'payment':
      return dueSaying(order, facts);
    case 'price':
      return say('statusDearer', { number, total: money(offer.contents.totalCents) });
    case 'substitute': {
      const items = offer.missing.flatMap(({ line }) => contents.lines[line] ?? []);
      return say('statusSoldOut', {
        number,
        items: series(items.map((line) => itemName(line, book.menu, locale))),
      });
    }
  }
}

/** What became of the order on its way to the kitchen, and the code that the courier will ask for. */
function besides(order: Order, { book, locale }: Facts): Saying[] {
  const { status, adjustments = [], loweredCents, deliveryCode } = order;
  const name = (line: Line) => itemName(line, book.menu, locale);
  if (status === 'outForDelivery')
    return deliveryCode === undefined
      ? []
      : [say('statusCode', { code: digitByDigit(deliveryCode) })];
  if (status !== 'received') return [];
  return [
    ...adjustments.map((each) =>
      each.kind === 'leftOut'
        ? say('statusLeftOut', { item: name(each.line) })
        : say('statusReplaced', { item: name(each.line), by: name(each.by) }),
    ),
    ...(loweredCents === undefined ? [] : [say('statusLowered', { lowered: money(loweredCents) })]),
  ];
}

/** Its address, where it can be shown. */
const receiptLink = ({ status, receipt }: Order, { paying }: Facts): Saying[] =>
  status === 'delivered' && receipt !== undefined && !paying.bySms
    ? [say('statusReceipt', { link: `${paying.receipts}/${receipt.token}` })]
    : [];

function itemName(line: Line, menu: MenuIndex, locale: Locale): string {
  const item = menu.item(line.item);
  return item ? nameOf(item, locale) : line.item;
}

function remaining(order: Order, { book, now }: Facts): Saying[] {
  const { address, scheduledFor } = order.contents;
  const area = address && areaById(book.shop, address.area);
  if (!area || order.cancelRequested === true) return [];
  const facts = { ...order, areaMinutes: area.minutes, scheduledFor };
  const left = minutesLeft(facts, now);
  if (!left) return [];
  const late = lateBy(facts, now);
  return [
    ...(late > 0 ? [say('statusLate', { minutes: late })] : []),
    left.from > 0 ? say('statusLeft', { ...left }) : say('statusNear', { to: left.to }),
  ];
}

export function reasonSaying(reason: CancelReason): Saying {
  switch (reason) {
    case 'customer':
      return say('reasonCustomer');
    case 'soldOut':
      return say('reasonSoldOut');
    case 'substituteDeclined':
      return say('reasonSubstituteDeclined');
    case 'priceDeclined':
      return say('reasonPriceDeclined');
    case 'customerSilent':
      return say('reasonCustomerSilent');
    case 'kitchenRejected':
      return say('reasonKitchenRejected');
    case 'kitchenSilent':
      return say('reasonKitchenSilent');
    case 'noCourier':
      return say('reasonNoCourier');
    case 'notPickedUp':
      return say('reasonNotPickedUp');
    case 'notDelivered':
      return say('reasonNotDelivered');
    case 'notPaid':
      return say('reasonNotPaid');
    case 'paymentLost':
      return say('reasonPaymentLost');
    case 'fault':
      return say('reasonFault');
  }
}
