import { revisionOf } from '../domain/order.ts';
import { MOST_RESERVATIONS } from '../domain/stock-record.ts';
import { stockNeeds } from '../domain/stock.ts';
import { liveOrder, written, type Output, type TaskPorts } from './order-step.ts';
import { suggestionQuestion } from './suggest-extra.ts';
import type { Task } from './task-request.ts';

/**
 * What the order takes of the stock as it stands now, and none (0) of what it may still hold from before it was changed.
 * All of that is put down on the order first: it is what the undo gives back. Beside it the question for the model,
 * `null` where there is none.
 */
export async function planOrder(
  { orderId, mayAsk }: Task<'planOrder'>,
  ports: TaskPorts,
): Promise<Output> {
  const order = await liveOrder(orderId, ports);
  const { menu } = await ports.menuBook.version(order.contents.menuVersion);
  const needs = stockNeeds(order.contents.lines, menu);
  const wanted = new Set(needs.map(({ sku }) => sku));
  const left = [...(order.heldSkus ?? [])].filter((sku) => !wanted.has(sku));
  await written(orderId, ports.orders.prepare(orderId, revisionOf(order), [...wanted]), ports);
  return {
    needs: [...needs, ...left.map((sku) => ({ sku, quantity: 0 }))],
    most: MOST_RESERVATIONS,
    question: mayAsk ? await suggestionQuestion(order, ports) : null,
  };
}
