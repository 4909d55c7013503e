import type { Branded } from './ids.ts';

/** Money: an integer number of centavos of the real. */
export type Cents = Branded<number, 'Cents'>;

export const ZERO = 0 as Cents;

/** An amount of money; refuses fractions, so that no floating point gets in. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`money is whole cents, not ${amount}`);
  return amount as Cents;
}

export const addCents = (...amounts: Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));

export const timesCents = (amount: Cents, times: number): Cents => cents(amount * times);

/** `numerator / denominator` of whole cents, half a cent rounded up. */
export const roundedCents = (numerator: number, denominator: number): Cents =>
  cents(Math.floor((2 * numerator + denominator) / (2 * denominator)));
