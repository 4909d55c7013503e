import { centsOfReais, reaisOf, type Cents } from '../../domain/money.ts';
import type { Branded } from '../../domain/ids.ts';

/** Reais as API Pix writes them: a string with two decimals, `"12.90"`. Never a number: that would be floating point. */
export type PixAmount = Branded<string, 'PixAmount'>;

/** Of the API's own definition: `\d{1,10}\.\d{2}`. */
const AMOUNT = /^(\d{1,10})\.(\d{2})$/;
const MOST_CENTS = 999_999_999_999;

/** @throws RangeError for less than nothing, or more than the API can write */
export function amountOf(money: Cents): PixAmount {
  if (money < 0 || money > MOST_CENTS)
    throw new RangeError(`a Pix is 0 to ${MOST_CENTS} cents, not ${money}`);
  return reaisOf(money) as string as PixAmount;
}

export const isPixAmount = (text: string): text is PixAmount => AMOUNT.test(text);

/** An amount that was checked by `isPixAmount`, as whole cents: its digits without the point. */
export function centsOf(amount: PixAmount): Cents {
  const read = centsOfReais(amount);
  if (read === undefined)
    throw new TypeError(`an amount of API Pix is like "12.90", not "${amount}"`);
  return read;
}
