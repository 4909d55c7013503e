import type { Charge } from './charge.ts';
import type { Cents } from './money.ts';
import type { Order } from './order.ts';

/** How an order that is paid before it is cooked stands with its money, as the customer sees it. */
export type PaymentState = 'soon' | 'open' | 'paid' | 'declined' | 'expired' | 'over';

export interface PaymentStanding {
  state: PaymentState;
  /** What it is about: the charge to pay, or the last one that there was. */
  charge?: Charge;
  /** What is still to be paid, where the order asks how. */
  dueCents?: Cents;
}

type Charged = Pick<Order, 'status' | 'charges' | 'offer'>;

/** `soon`: nothing is to be paid yet, or a saved card is being asked. `over`: the order is cancelled. */
export function paymentState(order: Charged, now: Date): PaymentStanding {
  if (order.status === 'cancelled') return { state: 'over' };
  const open = openCharge(order);
  if (open && !isPast(open, now)) return { state: 'open', charge: open };
  const last = open ?? lastCharge(order);
  // What was asked for did not come, and how else is asked: there may have been no charge at all.
  if (order.offer?.kind === 'payment')
    return {
      state: order.offer.why,
      dueCents: order.offer.dueCents,
      ...(last && { charge: last }),
    };
  const settled = Object.values(order.charges ?? {}).find(isSettled);
  if (settled && order.status !== 'awaitingPayment') return { state: 'paid', charge: settled };
  if (!last) return { state: 'soon' };
  switch (last.status) {
    case 'paid':
    case 'authorised':
      return { state: 'paid', charge: last };
    case 'declined':
      return { state: 'declined', charge: last };
    case 'open':
    case 'expired':
    case 'cancelled':
      return { state: 'expired', charge: last };
  }
}

/** The charge that waits for the customer, the one that runs out last; undefined when none does. */
export const openCharge = ({ charges = {} }: Pick<Order, 'charges'>): Charge | undefined =>
  inTime(Object.values(charges).filter(({ status }) => status === 'open')).at(-1);

/** The last charge, where it brought in something and too little: what came counts, and the rest is still due. */
export const cameShort = (order: Pick<Order, 'charges'>): Charge | undefined => {
  const last = lastCharge(order);
  return last?.status === 'declined' && last.receivedCents > 0 ? last : undefined;
};

const lastCharge = ({ charges = {} }: Pick<Order, 'charges'>) =>
  inTime(Object.values(charges)).at(-1);

const inTime = (charges: Charge[]): Charge[] =>
  charges.sort((one, other) => (one.expiresAt ?? '').localeCompare(other.expiresAt ?? ''));

const isSettled = ({ status }: Charge) => status === 'paid' || status === 'authorised';

const isPast = ({ expiresAt }: Charge, now: Date) =>
  expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime();
