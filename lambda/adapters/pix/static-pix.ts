import type { Charge } from '../../domain/charge.ts';
import { ZERO } from '../../domain/money.ts';
import { ChargeRefusedError } from '../../domain/payment-errors.ts';
import type { ChargeBook, PaymentProvider } from '../../ports.ts';
import { staticBrCode, type Merchant } from './br-code.ts';
import { orderOfTxid, txidOf } from './txid.ts';

/**
 * Pix without a connection to a bank: a code with the shop's key that any app can pay, and the shop's own word for what
 * arrived, given in the console. Nothing tells us of late, double or wrong payments, and nobody but the shop can refund.
 */
export function staticPix(
  { key, merchant }: { key: string; merchant: Merchant },
  { book, now }: { book: ChargeBook; now: () => Date },
): PaymentProvider {
  const kept = async (chargeId: string): Promise<Charge | undefined> => {
    const orderId = orderOfTxid(chargeId);
    return orderId && book.kept(orderId, chargeId);
  };
  const read = async (chargeId: string): Promise<Charge | undefined> => {
    const charge = await kept(chargeId);
    const late = charge?.expiresAt !== undefined && now() >= new Date(charge.expiresAt);
    return charge?.status === 'open' && late ? { ...charge, status: 'expired' } : charge;
  };
  const known = async (chargeId: string): Promise<Charge> => {
    const charge = await read(chargeId);
    if (!charge) throw new ChargeRefusedError(`no order has a charge ${chargeId}`);
    return charge;
  };
  /** The charge as it is kept then; where a newer one is, that. */
  const keep = async (charge: Charge): Promise<Charge> => {
    await book.changed(charge);
    return known(charge.id);
  };

  return {
    read,

    async open({ orderId, key: attempt, amountCents, expiresAt }) {
      const id = txidOf(orderId, attempt);
      const before = await read(id);
      if (before) return before;
      return keep({
        id,
        orderId,
        amountCents,
        status: 'open',
        receivedCents: ZERO,
        refundedCents: ZERO,
        expiresAt: expiresAt.toISOString(),
        brCode: staticBrCode(key, amountCents, referenceOf(id), merchant),
        payments: [],
        byHand: true,
      });
    },

    async capture(chargeId) {
      const charge = await known(chargeId);
      if (charge.status === 'paid') return charge;
      throw new ChargeRefusedError(`the shop has not confirmed ${chargeId}`);
    },

    async cancel(chargeId) {
      const charge = await known(chargeId);
      return charge.status === 'paid' ? charge : keep({ ...charge, status: 'cancelled' });
    },

    async refund(chargeId) {
      const { refundedCents, receivedCents } = await known(chargeId);
      throw new ChargeRefusedError(
        `only the shop can give back what it received for ${chargeId}: ${refundedCents} of ${receivedCents} cents so far`,
      );
    },
  };
}

/** What the shop sees with the payment. A static code has room for 25 letters: an order's id without its first, a 0 until the year 3084. */
const referenceOf = (chargeId: string) => chargeId.slice(1, 26);
