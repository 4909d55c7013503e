import type { FiscalNotes } from '../../ports.ts';

/**
 * Where no issuer of fiscal notes is set up, on one machine too: it issues none, and says so. A shop's issuer is
 * joined by an adapter beside this one (docs/receipts.md).
 */
export const noFiscalIssuer: FiscalNotes = {
  issue: () => Promise.resolve({ kind: 'none' }),
};
