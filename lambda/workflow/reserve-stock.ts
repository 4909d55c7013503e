import type { OrderId } from '../domain/ids.ts';
import { stockNeeds } from '../domain/stock.ts';
import { OutOfStockError } from './errors.ts';
import { liveOrder, loadOrder, type TaskPorts } from './order-step.ts';

/** For orders begun on the definition before, which took its stock by tasks. */
export async function reserveStock(orderId: OrderId, ports: TaskPorts): Promise<void> {
  await liveOrder(orderId, ports);
  for (const need of await needsOf(orderId, ports)) {
    if (!(await ports.stock.take(orderId, need)))
      throw new OutOfStockError(`not ${need.quantity} of ${need.sku} left for order ${orderId}`);
  }
}

/** Its undo. */
export async function releaseStock(orderId: OrderId, ports: TaskPorts): Promise<void> {
  for (const { sku } of await needsOf(orderId, ports)) await ports.stock.giveBack(orderId, sku);
}

async function needsOf(orderId: OrderId, ports: TaskPorts) {
  const { contents } = await loadOrder(orderId, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  return stockNeeds(contents.lines, menu);
}
