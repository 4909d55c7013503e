import { areaById } from '../domain/delivery-area.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';
import { loadOrder, moveTo, type Output, type TaskPorts } from './order-step.ts';
import type { Task } from './task-request.ts';

/** What a kitchen needs before somebody comes for an order. */
const PICK_UP_MINUTES = 30;

/** Couriers who come for it may have other ways first; the shop's own people leave when they can. */
const DISPATCH_MINUTES = { partner: 120, own: 180 } as const;

/** The times that the shop's rules give the order's waits. One for later is told at once that it was received. */
export async function receiveOrder(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const order = await loadOrder(orderId, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  const hold = holdSeconds(order, shop, ports.clock.now());
  if (hold > 0) await ports.statusTopic.publish(order);
  return {
    holdSeconds: hold,
    customerSeconds: Math.ceil(shop.limits.customerMinutes * 60),
    kitchenSeconds: Math.ceil(shop.limits.kitchenMinutes * 60),
    dispatchSeconds: DISPATCH_MINUTES[shop.delivery.couriers] * 60,
    pickUp: order.contents.pickUp === true,
  };
}

/** How long an order for later is kept: until the kitchen and the courier need their time. */
function holdSeconds({ contents }: Order, shop: Shop, now: Date): number {
  if (contents.scheduledFor === undefined) return 0;
  const area = contents.address && areaById(shop, contents.address.area);
  const leadMinutes = area?.minutes.to ?? PICK_UP_MINUTES;
  const seconds = (Date.parse(contents.scheduledFor) - now.getTime()) / 1000 - leadMinutes * 60;
  return Math.max(0, Math.floor(seconds));
}

/**
 * Tells that the shop has the order, with the suggestion that was found; what the shop changed of it since; and after
 * the customer was asked something that it goes on. Told before and nothing new since, there is nothing to tell.
 */
export async function tellReceived(
  { orderId, told, settled }: Task<'tellReceived'>,
  ports: TaskPorts,
): Promise<void> {
  const order = await loadOrder(orderId, ports);
  if (order.status === 'awaitingCustomer') {
    if (settled) await moveTo(orderId, { to: 'received', from: ['awaitingCustomer'] }, ports);
  } else if (!told || order.sequence > 1) {
    await ports.statusTopic.publish(order);
  }
}
