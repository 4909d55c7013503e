import type { OrderId } from '../domain/ids.ts';
import { areaById } from '../domain/delivery-area.ts';
import type { CancelReason, Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';
import { stockNeeds } from '../domain/stock.ts';
import { OrderCancelledError, OutOfStockError } from './errors.ts';
import { loadOrder, moveTo, waitFor, type TaskPorts } from './order-step.ts';

/** What the state machine's Task states ask for, by the `task` in their Payload. */
export type TaskRequest =
  | { task: 'receiveOrder'; orderId: OrderId }
  | { task: 'reserveStock'; orderId: OrderId }
  | { task: 'holdOrder'; orderId: OrderId; token: string }
  | { task: 'awaitPickUp'; orderId: OrderId; token: string }
  | { task: 'askKitchen'; orderId: OrderId; token: string }
  | { task: 'tellAccepted'; orderId: OrderId; minutes: number }
  | { task: 'cook'; orderId: OrderId; token: string }
  | { task: 'dispatch'; orderId: OrderId; token: string }
  | { task: 'deliver'; orderId: OrderId; token: string }
  | { task: 'finishOrder'; orderId: OrderId }
  | { task: 'releaseStock'; orderId: OrderId }
  | { task: 'tellCancelled'; orderId: OrderId; reason: CancelReason };

/** What a kitchen needs before somebody comes for an order. */
const PICK_UP_MINUTES = 30;

type Output = Record<string, unknown>;
const DONE: Output = {};

/** Runs one step of an order's workflow. Each may be run again after a fault, and then does nothing twice. */
export async function runTask(request: TaskRequest, ports: TaskPorts): Promise<Output> {
  const { orderId } = request;
  switch (request.task) {
    case 'receiveOrder':
      return receiveOrder(orderId, ports);
    case 'reserveStock':
      return reserveStock(orderId, ports);
    case 'holdOrder':
      await waitFor(orderId, { for: 'time', token: request.token }, ports);
      return DONE;
    case 'awaitPickUp':
      await waitFor(orderId, { for: 'picked-up', token: request.token }, ports);
      return DONE;
    case 'askKitchen':
      await waitFor(orderId, { for: 'accept', token: request.token }, ports);
      return DONE;
    case 'tellAccepted':
      await moveTo(
        orderId,
        { to: 'accepted', from: ['received'], minutes: request.minutes, unlessCancelling: true },
        ports,
      );
      return DONE;
    case 'cook':
      await moveTo(orderId, { to: 'preparing', from: ['accepted'], unlessCancelling: true }, ports);
      await waitFor(orderId, { for: 'ready', token: request.token }, ports);
      return DONE;
    case 'dispatch':
      await waitFor(orderId, { for: 'picked-up', token: request.token }, ports);
      return DONE;
    case 'deliver':
      await moveTo(
        orderId,
        { to: 'outForDelivery', from: ['preparing'], unlessCancelling: true },
        ports,
      );
      await waitFor(orderId, { for: 'delivered', token: request.token }, ports);
      return DONE;
    case 'finishOrder':
      for (const { sku } of await needsOf(orderId, ports)) await ports.stock.sell(orderId, sku);
      await moveTo(orderId, { to: 'delivered', from: ['outForDelivery', 'preparing'] }, ports);
      return DONE;
    case 'releaseStock':
      for (const { sku } of await needsOf(orderId, ports)) await ports.stock.giveBack(orderId, sku);
      return DONE;
    case 'tellCancelled':
      await moveTo(
        orderId,
        {
          to: 'cancelled',
          from: ['received', 'accepted', 'preparing', 'outForDelivery'],
          reason: request.reason,
        },
        ports,
      );
      return DONE;
  }
}

async function receiveOrder(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const order = await loadOrder(orderId, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  await ports.statusTopic.publish(order);
  return {
    kitchenSeconds: Math.ceil(shop.limits.kitchenMinutes * 60),
    holdSeconds: holdSeconds(order, shop, ports.clock.now()),
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

async function reserveStock(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const order = await loadOrder(orderId, ports);
  if (order.cancelRequested === true)
    throw new OrderCancelledError(`order ${orderId} is being cancelled`);
  for (const need of await needsOf(orderId, ports)) {
    if (!(await ports.stock.take(orderId, need)))
      throw new OutOfStockError(`not ${need.quantity} of ${need.sku} left for order ${orderId}`);
  }
  return DONE;
}

async function needsOf(orderId: OrderId, ports: TaskPorts) {
  const { contents } = await loadOrder(orderId, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  return stockNeeds(contents.lines, menu);
}
