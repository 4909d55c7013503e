import { hasEnded, type CancelReason, type Order } from '../../domain/order.ts';
import { say, type Saying } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';

export function checkOut(step: Step): Step {
  return step.session.basket.length === 0
    ? go(step, [say('basketEmpty')])
    : go(step, [], { checkingOut: true });
}

/** Cancels the order on its way, else the one being made; never without asking first. */
export function cancelOrder(step: Step, { order }: Facts): Step {
  if (order && !hasEnded(order.status))
    return go(step, [], { pending: { kind: 'confirmCancel', orderId: order.id } });
  if (step.session.basket.length > 0) return go(step, [], { pending: { kind: 'confirmClear' } });
  if (order?.status === 'cancelled')
    return answer(step, say('cancelledAlready', { number: order.number }));
  return order
    ? answer(step, say('deliveredAlready', { number: order.number }))
    : answer(step, say('noOrder'));
}

export function askStatus(step: Step, { order }: Facts): Step {
  return answer(step, order ? statusSaying(order) : say('noOrder'));
}

/** Where an order is, in words. */
export function statusSaying(order: Order): Saying {
  const { number } = order;
  switch (order.status) {
    case 'received':
      return say('statusReceived', { number });
    case 'awaitingCustomer':
      return say('statusAwaitingCustomer', { number });
    case 'awaitingPayment':
      return say('statusAwaitingPayment', { number });
    case 'accepted':
      return say('statusAccepted', { number, minutes: order.minutes ?? 0 });
    case 'preparing':
      return say('statusPreparing', { number, minutes: order.minutes ?? 0 });
    case 'outForDelivery':
      return say('statusOutForDelivery', { number });
    case 'delivered':
      return say('statusDelivered', { number });
    case 'cancelled':
      return say('statusCancelled', { number, reason: reasonSaying(order.reason ?? 'fault') });
  }
}

function reasonSaying(reason: CancelReason): Saying {
  switch (reason) {
    case 'customer':
      return say('reasonCustomer');
    case 'soldOut':
      return say('reasonSoldOut');
    case 'kitchenRejected':
      return say('reasonKitchenRejected');
    case 'kitchenSilent':
      return say('reasonKitchenSilent');
    case 'noCourier':
      return say('reasonNoCourier');
    case 'notDelivered':
      return say('reasonNotDelivered');
    case 'fault':
      return say('reasonFault');
  }
}
