import { brCodeOf, expiryOf, statusOf } from './cob-json.ts';
import type { ChargeRow } from './ledger.ts';
import type { Bank } from './start-bank.ts';

/** A charge as the bank's page shows it. */
export function chargeView(
  charge: ChargeRow,
  { ledger, payers, notices, now }: Pick<Bank, 'ledger' | 'payers' | 'notices' | 'now'>,
) {
  const at = (time: number) => new Date(time).toISOString();
  const payments = ledger.payments(charge.txid);
  return {
    txid: charge.txid,
    description: charge.description,
    amountCents: charge.cents,
    status: statusOf(charge, payments),
    createdAt: at(charge.created),
    expiresAt: at(expiryOf(charge)),
    expired: expiryOf(charge) <= now(),
    payable: payers.payable(charge),
    brCode: brCodeOf(charge),
    payments: payments.map((payment) => ({
      id: payment.id,
      amountCents: payment.cents,
      at: at(payment.at),
      refunds: ledger.refunds(payment.id).map(({ id, cents, failed, settled }) => ({
        id,
        amountCents: cents,
        status: failed === 1 ? 'failed' : settled <= now() ? 'settled' : 'processing',
      })),
    })),
    comingAt: payers.coming(charge).map(at),
    /** Posts that the shop has not taken yet. */
    untold: notices.waiting(charge),
  };
}
