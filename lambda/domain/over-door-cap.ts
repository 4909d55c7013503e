import type { OrderContents } from './order-contents.ts';
import type { Shop } from './shop.ts';

/**
 * Whether an order is too dear to be cooked before it is paid, for somebody whom nobody knows.
 *
 * @param verified whether a channel proved the customer's phone
 */
export const overDoorCap = (
  { online, totalCents }: Pick<OrderContents, 'online' | 'totalCents'>,
  { limits }: Pick<Shop, 'limits'>,
  verified: boolean,
): boolean =>
  online !== true &&
  !verified &&
  limits.unverifiedOrderCents !== undefined &&
  totalCents > limits.unverifiedOrderCents;
