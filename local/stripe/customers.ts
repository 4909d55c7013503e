import { missing } from './fault.ts';
import type { Ledger } from './ledger.ts';

/**
 * Deletes a customer for good; its cards are nobody's any more, and what was paid with them stays.
 * @throws StripeFault as Stripe answers for one that is not there, or not any more
 */
export function forgetCustomer(ledger: Ledger, id: string): void {
  const customer = ledger.get('customer', id);
  if (customer.deleted === true) throw missing('customer', id);
  ledger.save({ ...customer, name: null, deleted: true });
  for (const method of ledger.store.list('payment_method'))
    if (method.customer === id) ledger.save({ ...method, customer: null });
}
