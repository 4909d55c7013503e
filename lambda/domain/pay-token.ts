import type { OrderId } from './ids.ts';
import type { RandomBelow } from './link-code.ts';

/** Letters that are not taken for one another when a link is typed off. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 24;

/** 120 random bits: who has them may see what an order costs and pay it, and no more. */
export const newPayToken = (random: RandomBelow): string =>
  Array.from({ length: LENGTH }, () => LETTERS[random(LETTERS.length)]).join('');

/** Where an order is paid, after what all such addresses begin with. */
export const payPath = (id: OrderId, token: string): string => `${id}/${token}`;
