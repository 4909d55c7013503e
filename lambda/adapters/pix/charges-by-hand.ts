import type { Charge } from '../../domain/charge.ts';
import type { Order } from '../../domain/order.ts';
import type { ChargeNews, ChargesByHand } from '../../ports.ts';

/** The shop's word for the charges of `staticPix`. A charge of a bank's is not the shop's to confirm. */
export function chargesByHand({ news, now }: { news: ChargeNews; now: () => Date }): ChargesByHand {
  const tell = async (charge: Charge): Promise<Charge> => {
    await news.changed(charge);
    return charge;
  };
  return {
    async confirm(order) {
      const charge = newest(order);
      if (!charge || charge.status === 'paid') return undefined;
      const { id, amountCents } = charge;
      return tell({
        ...charge,
        status: 'paid',
        receivedCents: amountCents,
        payments: [{ id: `${id}-confirmed`, amountCents, at: now().toISOString() }],
      });
    },
  };
}

/** The last one issued: of a charge that was issued again, the customer pays what was shown last. */
function newest({ charges = {} }: Order): Charge | undefined {
  const expiry = ({ expiresAt = '' }: Charge) => expiresAt;
  return Object.values(charges)
    .filter(({ byHand }) => byHand === true)
    .sort((one, other) => (expiry(one) < expiry(other) ? 1 : -1))[0];
}
