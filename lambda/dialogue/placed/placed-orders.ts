import { hasEnded, type Order } from '../../domain/order.ts';

/** The customer does not want it any more, though its workflow has not ended it yet. */
export const isCalledOff = ({ status, cancelRequested, answered }: Order): boolean =>
  !hasEnded(status) &&
  (cancelRequested === true ||
    (status === 'awaitingCustomer' && answered?.reply.kind === 'failure'));

/** A customer's orders that are on their way and not being cancelled. */
export const openOrders = (orders: readonly Order[]): Order[] =>
  orders.filter((order) => !hasEnded(order.status) && !isCalledOff(order));

/** Whether its contents can be changed still: the kitchen has not accepted. */
export const isChangeable = (order: Order): boolean =>
  (order.status === 'received' || order.status === 'awaitingCustomer') && !isCalledOff(order);

/** Whether it can be sent elsewhere still: the courier does not have it. */
export const isMovable = ({ status, cancelRequested, contents }: Order): boolean =>
  (status === 'received' || status === 'accepted' || status === 'preparing') &&
  cancelRequested !== true &&
  contents.address !== undefined;
