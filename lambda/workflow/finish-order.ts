import type { OrderId } from '../domain/ids.ts';
import { stockNeeds } from '../domain/stock.ts';
import type { MoneyPorts } from './money/at-provider.ts';
import { settle } from './money/settle.ts';
import { loadOrder, moveTo, type TaskPorts } from './order-step.ts';

/** Handed over: what it holds is sold, what it may still hold and does not need goes back, and the customer is told. */
export async function finishOrder(
  orderId: OrderId,
  ports: Pick<TaskPorts, 'orders' | 'stock' | 'menuBook' | 'statusTopic' | 'clock'> & MoneyPorts,
): Promise<void> {
  const { chargeRequests, contents, heldSkus } = await loadOrder(orderId, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  const needs = new Set(stockNeeds(contents.lines, menu).map(({ sku }) => sku));
  for (const sku of needs) await ports.stock.sell(orderId, sku);
  for (const sku of heldSkus ?? []) if (!needs.has(sku)) await ports.stock.giveBack(orderId, sku);
  // It may have become cheaper since it was paid.
  if (chargeRequests) await settle(orderId, ports);
  await moveTo(orderId, { to: 'delivered', from: ['outForDelivery', 'preparing'] }, ports);
}
