import { centsOfReais } from '../../lambda/domain/money.ts';

/**
 * Cents of an amount as people and tills write it: "R$ 1.234,50", "12.5", "$8", 12.5. The last comma or point is the
 * decimal one when one or two figures follow it. Undefined for what is no amount, below zero or no whole cents.
 */
export function centsOf(amount: unknown): number | undefined {
  if (typeof amount === 'number') return inCents(amount);
  if (typeof amount !== 'string') return undefined;
  return whole(amount.replace(/^\s*(?:R\$|US\$|\$|BRL|USD)\s*/i, '').trim());
}

const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/;

function whole(text: string): number | undefined {
  const [, units, part = ''] = AMOUNT.exec(text) ?? [];
  if (units === undefined) return undefined;
  return centsOfReais(`${units.replace(/[.,]/g, '')}.${part.padEnd(2, '0')}`);
}

/** JSON has amounts as numbers of two decimals; a third one is none. */
function inCents(amount: number): number | undefined {
  const text = Number.isFinite(amount) ? String(amount) : '';
  return /^\d+(\.\d{1,2})?$/.test(text) ? whole(text) : undefined;
}
