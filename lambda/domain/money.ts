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

/** An amount as a decimal number in text, `"72.90"`, digit by digit: for formats, providers and spreadsheets. */
export function reaisOf(amount: number): `${number}` {
  const digits = String(Math.abs(cents(amount))).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}

/** Reais in figures, "50", "50.5" or "50.50", read digit by digit; undefined for anything else. */
export function centsOfReais(text: string): Cents | undefined {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : cents(Number(whole + part.padEnd(2, '0')));
}

/** The parts of an amount as it is said: whole reais, and the centavos beside them. */
export const reaisAndCentavos = (amount: Cents): { whole: number; rest: number } => ({
  whole: Math.floor(amount / 100),
  rest: amount % 100,
});
