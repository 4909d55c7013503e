import type { OrderId } from '../domain/ids.ts';
import { revisionOf, type Order } from '../domain/order.ts';
import { cents } from '../domain/money.ts';
import { onSale } from '../domain/choices.ts';
import type { OrderContents } from '../domain/order-contents.ts';
import { repriced } from '../domain/reprice.ts';
import { liveOrder, moveTo, waitFor, written, type Output, type TaskPorts } from './order-step.ts';
import type { Task } from './task-request.ts';

/**
 * The order at the menu of now, against what was read back and agreed to. What became cheaper is taken over; what
 * became dearer is asked about; something that is not sold any more comes before its price.
 */
export async function checkPrice(orderId: OrderId, ports: TaskPorts): Promise<Output> {
  const order = await liveOrder(orderId, ports);
  const now = await contentsNow(order, ports);
  if (now === 'offSale') return { offSale: true, dearer: false };
  const { totalCents } = order.contents;
  if (now.totalCents < totalCents) {
    const loweredCents = cents(totalCents - now.totalCents);
    const change = { contents: now, loweredCents, at: ports.clock.now() };
    await written(orderId, ports.orders.revise(order, change), ports);
  }
  return { offSale: false, dearer: now.totalCents > totalCents };
}

/** Asks the customer for a yes to the total of now. If it is not dearer any more there is nothing to ask. */
export async function askPrice(request: Task<'askPrice'>, ports: TaskPorts): Promise<void> {
  const { orderId, token } = request;
  const order = await liveOrder(orderId, ports);
  const now = await contentsNow(order, ports);
  const { totalCents: beforeCents } = order.contents;
  const answered = order.answered?.for === 'price' && order.answered.entered === request.entered;
  if (!answered) {
    if (now === 'offSale' || now.totalCents <= beforeCents) {
      await ports.workflow.answer({ token, reply: { kind: 'success', output: {} } });
      return;
    }
    const revision = revisionOf(order);
    const offer = { kind: 'price', revision, contents: now, beforeCents } as const;
    await written(orderId, ports.orders.offer(orderId, offer), ports);
    await moveTo(orderId, { to: 'awaitingCustomer', from: ['received', 'awaitingPayment'] }, ports);
  }
  await waitFor(orderId, 'price', request, ports);
}

async function contentsNow(
  { contents, placedAt }: Order,
  { menuBook }: Pick<TaskPorts, 'menuBook'>,
): Promise<OrderContents | 'offSale'> {
  const book = await menuBook.current();
  return contents.lines.every((line) => onSale(line, book.menu))
    ? repriced(contents, new Date(placedAt), book)
    : 'offSale';
}
