import type { Charge } from './charge.ts';
import type { ChargeRequest, Refund } from './charge-request.ts';
import { addCents, cents, ZERO, type Cents } from './money.ts';
import type { Order } from './order.ts';

/** The money of an order at its providers: what it holds, what it should, what is to be given back. All of it pure. */

type Paid = Pick<
  Order,
  'status' | 'contents' | 'charges' | 'chargeRequests' | 'refunds' | 'undoneAt'
>;

const isPlanned = ({ failedAt }: Refund) => failedAt === undefined;

const sum = <T>(all: readonly T[], of: (each: T) => Cents): Cents => addCents(...all.map(of));

const less = (one: Cents, other: Cents): Cents => cents(one - other);

/** The charge that a request became, once it was opened. */
export const chargeOf = (
  { charges = {} }: Pick<Order, 'charges'>,
  { chargeId }: ChargeRequest,
): Charge | undefined => (chargeId === undefined ? undefined : charges[chargeId]);

/** What a charge brought in, less all that was or is going to be given back of it. */
const netOfCharge = (
  { refunds = [] }: Pick<Order, 'refunds'>,
  { id, receivedCents, refundedCents }: Charge,
): Cents => {
  const planned = refunds.filter((each) => each.chargeId === id && isPlanned(each));
  // A provider may have given back what nobody here asked for.
  const given = cents(
    Math.max(
      sum(planned, ({ amountCents }) => amountCents),
      refundedCents,
    ),
  );
  return less(receivedCents, given);
};

/** What the shop has of an order, refunds that are on their way taken off. */
export const netCents = (order: Paid): Cents =>
  sum(Object.values(order.charges ?? {}), (charge) => netOfCharge(order, charge));

/** What can still be given back: by a provider what is not on its way yet, by hand what the shop has not said it gave. */
export function refundableCents(order: Paid): Cents {
  const all = Object.values(order.charges ?? {});
  const own = all.filter(({ byHand }) => byHand === true);
  const byHand = sum(own, ({ receivedCents, refundedCents }) => less(receivedCents, refundedCents));
  const byProvider = sum(
    all.filter((charge) => !own.includes(charge)),
    (charge) => netOfCharge(order, charge),
  );
  return cents(Math.max(0, byHand > 0 ? byHand : byProvider));
}

/** What is held and not yet taken. */
export const heldCents = ({ charges = {} }: Paid): Cents =>
  sum(
    Object.values(charges).filter(({ status }) => status === 'authorised'),
    ({ amountCents }) => amountCents,
  );

/** What the shop gave back because it wanted to. */
export const goodwillCents = ({ refunds = [] }: Pick<Order, 'refunds'>): Cents =>
  sum(
    refunds.filter((each) => each.why === 'shop' && isPlanned(each)),
    ({ amountCents }) => amountCents,
  );

/** What should come in for it through providers, as it stands. */
export function owedCents(order: Paid): Cents {
  const { contents, status, undoneAt } = order;
  if (status === 'cancelled' || undoneAt !== undefined) return ZERO;
  if (contents.online !== true) return ZERO;
  return cents(Math.max(0, contents.totalCents - goodwillCents(order)));
}

/** What is still to be paid before the kitchen may be asked; nothing for what is paid at the door. */
export const dueCents = (order: Paid): Cents =>
  cents(Math.max(0, owedCents(order) - netCents(order) - heldCents(order)));

/** What is to be given back: an order that costs less by now, a payment that came twice, late or for nothing. */
export const tooMuchCents = (order: Paid): Cents =>
  cents(Math.max(0, netCents(order) - owedCents(order)));

/** The refund that is to be put down next, out of one charge: the last that has any money comes first. */
export function nextRefund(
  order: Paid & Pick<Order, 'id'>,
  amountCents: Cents,
): Pick<Refund, 'key' | 'chargeId' | 'amountCents'> | undefined {
  const from = Object.values(order.charges ?? {})
    .filter((charge) => netOfCharge(order, charge) > 0)
    .sort((one, other) => (lastPayment(one) < lastPayment(other) ? 1 : -1))[0];
  if (!from || amountCents <= 0) return undefined;
  return {
    key: `${order.id}-refund-${(order.refunds ?? []).length + 1}`,
    chargeId: from.id,
    amountCents: cents(Math.min(amountCents, netOfCharge(order, from))),
  };
}

const lastPayment = ({ payments }: Charge): string =>
  payments
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? '';
