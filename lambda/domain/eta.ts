import { hasEnded, type Order } from './order.ts';
import type { DeliveryArea } from './shop.ts';

/** What an estimate is made from. */
export type EtaFacts = Pick<Order, 'placedAt' | 'status' | 'history' | 'minutes'> & {
  /** Minutes from order to door, as the shop says for the area. */
  areaMinutes: DeliveryArea['minutes'];
  /** ISO 8601; when the customer asked for it, if not as soon as possible. */
  scheduledFor?: string | undefined;
};

/** Minutes left until the order is at the door. */
export interface MinutesLeft {
  from: number;
  to: number;
}

const MINUTE = 60_000;
/** People are told fives of minutes; the range is widened to them. */
const STEP = 5;
/** An order that is still in the kitchen is not said to be nearer than this, whatever was promised. */
const FROM_KITCHEN = 10;

/**
 * How long an order still takes, in whole fives of minutes; undefined once it has ended. While it waits for the
 * customer the whole time is still to come. On the way it may be there at any minute. When it is late (`lateBy`) the
 * promise says nothing any more: what is left of the range is what its stage needs at least.
 */
export function minutesLeft(order: EtaFacts, now: Date): MinutesLeft | undefined {
  if (hasEnded(order.status)) return undefined;
  const due = dueWindow(order, now);
  const left = (moment: number) => Math.max(0, (moment - now.getTime()) / MINUTE);
  if (order.status === 'outForDelivery') return { from: 0, to: up(Math.max(left(due.to), STEP)) };
  return {
    from: down(left(due.from)),
    to: up(Math.max(left(due.to), FROM_KITCHEN)),
  };
}

/** Whole minutes by which an order is past the latest time promised; 0 while it is not, or once it has ended. */
export function lateBy(order: EtaFacts, now: Date): number {
  if (hasEnded(order.status)) return 0;
  return Math.max(0, Math.floor((now.getTime() - dueWindow(order, now).to) / MINUTE));
}

/** Between which moments it should be at the door, in milliseconds since the epoch. */
function dueWindow(order: EtaFacts, now: Date): { from: number; to: number } {
  const { from, to } = order.areaMinutes;
  const spread = (to - from) * MINUTE;
  if (order.scheduledFor !== undefined) {
    const wanted = Date.parse(order.scheduledFor);
    return { from: wanted, to: wanted + spread };
  }
  const accepted = order.history.find((change) => change.status === 'accepted')?.at;
  if (accepted !== undefined && order.minutes !== undefined) {
    const latest = Date.parse(accepted) + order.minutes * MINUTE;
    return { from: latest - spread, to: latest };
  }
  const waits = order.status === 'awaitingCustomer' || order.status === 'awaitingPayment';
  const start = waits ? now.getTime() : Date.parse(accepted ?? order.placedAt);
  return { from: start + from * MINUTE, to: start + to * MINUTE };
}

const down = (minutes: number) => Math.floor(minutes / STEP) * STEP;
const up = (minutes: number) => Math.ceil(minutes / STEP) * STEP;
