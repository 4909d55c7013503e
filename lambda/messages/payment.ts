import type { Charge } from '../domain/charge.ts';
import type { Order } from '../domain/order.ts';

/** The charge that waits for the customer, the one that runs out last; undefined when none does. */
export const openPayment = ({ charges = {} }: Order): Charge | undefined =>
  Object.values(charges)
    .filter(({ status }) => status === 'open')
    .sort((one, other) => (one.expiresAt ?? '').localeCompare(other.expiresAt ?? ''))
    .at(-1);
