import { cents, type Cents } from '../../../lambda/domain/money.ts';

/** Money as it must never be handled: each line with a mark is caught. Nothing imports this. */

export const divided = (totalCents: number) => totalCents / 100; // divided
export const byType = (amount: Cents) => amount / 100; // divided
export const perhaps = (amount: Cents | undefined) => (amount ?? 0) / 2; // divided
export const summed = (one: Cents, other: Cents) => Math.round((one + other) / 2); // divided
export const percent = (amount: Cents) => cents(Math.round((amount * 10) / 100)); // divided
export const shared = { of: (order: { feeCents: number }) => order.feeCents / 3 }; // divided
export const fee = (amount: Cents) => amount * 0.029; // fraction
export const feeBefore = (amount: Cents) => 0.029 * amount; // fraction
export const written = (amount: Cents) => amount.toFixed(2); // written
export const precise = (totalCents: number) => totalCents.toPrecision(4); // written
export const local = (amount: Cents) => amount.toLocaleString('pt-BR'); // written
export const parsed = (text: string) => cents(parseFloat(text)); // read
export const numbered = (text: string) => cents(Number(text)); // read
export const hidden = (text: string) => Number(text.replace(',', '.')) * 100; // read
export const branded = (text: string) => Number(text) as Cents; // read
export const plus = (text: string) => ({ amountCents: +text }); // read
export const rounded = (value: number) => ({ priceCents: Math.round(value * 100) }); // read
export const literal = { tipCents: 12.5 }; // fraction
export function later(text: string): number {
  let dueCents = 0;
  dueCents = Number.parseFloat(text); // read
  dueCents /= 2; // divided
  return dueCents;
}

// What is right is let be.
export const sum = (one: Cents, other: Cents) => cents(one + other * 3);
export const rest = (amount: Cents) => amount % 100;
export const others = (seconds: number, share: number) => (seconds / 60) * (100 * share) * 0.5;
export const figures = (share: number) => `${share.toFixed(1)} % of ${Number('12')}`;
