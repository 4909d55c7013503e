import { dueCents } from '../../domain/order-money.ts';
import { OrderChangedError } from '../errors.ts';
import { liveOrder, waitFor, type TaskPorts } from '../order-step.ts';
import type { Task } from '../task-request.ts';
import { answerIfPaid } from './heard.ts';

/** Tells the customer how to pay, once for each charge, and waits for it; what came before the wait was there counts. */
export async function awaitPayment(request: Task<'awaitPayment'>, ports: TaskPorts): Promise<void> {
  const { orderId } = request;
  const order = await liveOrder(orderId, ports);
  const place = (order.chargeRequests ?? []).length - 1;
  const isNew = order.chargeRequests?.[place]?.toldAs === undefined;
  if (isNew && place >= 0 && dueCents(order) > 0) {
    const from = ['received', 'awaitingPayment'] as const;
    const at = ports.clock.now();
    const along = { kind: 'requestTold', place } as const;
    const moved = await ports.orders.advance(orderId, {
      ...{ to: 'awaitingPayment', from, at, along },
      unlessCancelling: true,
    });
    const { chargeRequests } = moved ?? (await liveOrder(orderId, ports));
    if (chargeRequests?.[place]?.toldAs === undefined)
      throw new OrderChangedError(`order ${orderId} was changed meanwhile: try again`);
  }
  await ports.statusTopic.publish(await liveOrder(orderId, ports));
  await waitFor(orderId, 'payment', request, ports);
  await answerIfPaid(orderId, ports);
}

/** Tells the customer that it was not paid, and waits for another try, in this way or another. */
export async function offerPayment(request: Task<'offerPayment'>, ports: TaskPorts): Promise<void> {
  await ports.statusTopic.publish(await liveOrder(request.orderId, ports));
  await waitFor(request.orderId, 'repay', request, ports);
  await answerIfPaid(request.orderId, ports);
}
