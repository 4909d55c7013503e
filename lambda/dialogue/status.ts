import { areaById } from '../domain/delivery-area.ts';
import { lateBy, minutesLeft } from '../domain/eta.ts';
import type { CancelReason, Order } from '../domain/order.ts';
import type { Facts } from './decide/step.ts';
import { moment } from './moment.ts';
import { orderNumber, say, type Saying } from './phrases.ts';

/** Where an order is, in words, with an honest range, and the delay where there is one. */
export function statusSayings(order: Order, facts: Facts): Saying[] {
  const { contents } = order;
  const number = orderNumber(order.number);
  const { shop } = facts.book;
  const { scheduledFor } = contents;
  if (order.status === 'received' && scheduledFor !== undefined) {
    const when = moment(new Date(scheduledFor), facts.now, shop.timeZone, facts.locale);
    return [say('statusScheduled', { number, when })];
  }
  return [statusSaying(order), ...kitchenNote(order), ...remaining(order, facts)];
}

/** Why the kitchen refused, in its own words. */
const kitchenNote = ({ status, kitchenNote: note }: Order): Saying[] =>
  status === 'cancelled' && note !== undefined ? [say('kitchenSaid', { note })] : [];

function statusSaying(order: Order): Saying {
  const number = orderNumber(order.number);
  switch (order.status) {
    case 'received':
      return say('statusReceived', { number });
    case 'awaitingCustomer':
      return say('statusAwaitingCustomer', { number });
    case 'awaitingPayment':
      return say('statusAwaitingPayment', { number });
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

function reasonSaying(reason: CancelReason): Saying {
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
    case 'fault':
      return say('reasonFault');
  }
}
