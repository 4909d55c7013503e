/** Money on the shop's pages: whole cents, written and read digit by digit, never as floating point. */

/** "72.90" of 7290; formats take it as it is. */
export function reaisOf(cents) {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents of "12,50", "12.5", "R$ 12"; undefined for what is no amount. */
export function centsOfReais(text) {
  const [, whole, part = ''] = /^(?:R\$)?\s*(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : parseInt(whole + part.padEnd(2, '0'), 10);
}

/** "R$ 72,90", as a language writes it. */
export const money = (cents, locale) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' }).format(reaisOf(cents));
