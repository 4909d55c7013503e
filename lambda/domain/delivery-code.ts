import type { RandomBelow } from './link-code.ts';

/** Wrong codes that a courier may give; after them the shop hands over by a written reason alone. */
export const CODE_TRIES = 5;

/** Four digits that the customer says at the door, so that the order is given to nobody else. */
export const newDeliveryCode = (random: RandomBelow): string =>
  String(random(10_000)).padStart(4, '0');

/** Whether a code is the order's own; spaces and hyphens do not matter. */
export const isDeliveryCode = (given: string, code: string): boolean =>
  given.replace(/[\s-]/g, '') === code;
