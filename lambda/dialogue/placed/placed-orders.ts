import { hasEnded, type Order } from '../../domain/order.ts';

/** A customer's orders that are on their way and not being cancelled. */
export const openOrders = (orders: readonly Order[]): Order[] =>
  orders.filter((order) => !hasEnded(order.status) && order.cancelRequested !== true);

/** Whether its contents can be changed still: the kitchen has not accepted. */
export const isChangeable = ({ status, cancelRequested }: Order): boolean =>
  (status === 'received' || status === 'awaitingCustomer') && cancelRequested !== true;

/** Whether it can be sent elsewhere still: the courier does not have it. */
export const isMovable = ({ status, cancelRequested, contents }: Order): boolean =>
  (status === 'received' || status === 'accepted' || status === 'preparing') &&
  cancelRequested !== true &&
  contents.address !== undefined;
