/** Cents as a decimal number in text, digit by digit: floating point never comes in. */
export function reais(cents: number): `${number}` {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}
