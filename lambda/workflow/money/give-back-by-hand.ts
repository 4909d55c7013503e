import type { Charge } from '../../domain/charge.ts';
import type { OrderId } from '../../domain/ids.ts';
import { cents, type Cents } from '../../domain/money.ts';
import type { Order } from '../../domain/order.ts';
import { loadOrder } from '../order-step.ts';
import type { MoneyPorts } from './at-provider.ts';
import type { GiveBack } from './give-back.ts';

/** Each try fails only when somebody else wrote the same charge meanwhile. */
const TRIES = 8;

/** Of a charge that no bank tells of, so much can still be said to have been given back. */
export const leftByHand = (order: Pick<Order, 'charges'>): Cents => {
  const charge = holding(order);
  return charge ? left(charge) : cents(0);
};

/**
 * The shop gave money back by its own app, so much or all there was: that is kept, once a key, and never more than came. What
 * nobody had put down before it is put down as the shop's wish first, so that the books add up.
 * Undefined, and nothing done, when there is not so much.
 */
export async function giveBackByHand(
  { id }: Pick<Order, 'id'>,
  { key, amountCents, by }: GiveBack,
  ports: Pick<MoneyPorts, 'orders' | 'chargeBook' | 'clock'>,
): Promise<Order | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const order = await loadOrder(id, ports);
    const done = Object.values(order.charges ?? {}).find((each) => isGiven(each, key));
    if (done) return markDone(id, done, ports);
    const charge = holding(order);
    const amount = amountCents ?? (charge ? left(charge) : cents(0));
    if (!charge || amount <= 0 || amount > left(charge)) return undefined;
    const at = ports.clock.now().toISOString();
    const missing = amount - planned(order, charge);
    if (missing > 0) {
      const place = (order.refunds ?? []).length;
      const refund = { key: `${id}-refund-${place + 1}`, chargeId: charge.id, at };
      const entry = {
        ...refund,
        amountCents: cents(missing),
        why: 'shop',
        by,
        shopKey: key,
      } as const;
      await ports.orders.planRefund(id, place, entry);
      continue;
    }
    await ports.chargeBook.replace(charge, {
      ...charge,
      refundedCents: cents(charge.refundedCents + amount),
      givenBack: [...(charge.givenBack ?? []), { key, amountCents: amount, at, by }],
    });
  }
  throw new Error(`the money of order ${id} was written by others ${TRIES} times in a row`);
}

const left = ({ receivedCents, refundedCents }: Charge): Cents =>
  cents(Math.max(0, receivedCents - refundedCents));

const isGiven = ({ givenBack = [] }: Charge, key: string) =>
  givenBack.some((each) => each.key === key);

/** The one issued last that holds money. */
const holding = ({ charges = {} }: Pick<Order, 'charges'>): Charge | undefined =>
  Object.values(charges)
    .filter((charge) => charge.byHand === true && left(charge) > 0)
    .sort((one, other) => ((one.expiresAt ?? '') < (other.expiresAt ?? '') ? 1 : -1))[0];

const ofCharge = ({ refunds = [] }: Order, { id }: Charge) =>
  [...refunds.entries()].filter(
    ([, { chargeId, failedAt }]) => chargeId === id && failedAt === undefined,
  );

/** Put down to be given back, and not said to be yet. */
const planned = (order: Order, charge: Charge): number =>
  ofCharge(order, charge).reduce((sum, [, { amountCents }]) => sum + amountCents, 0) -
  charge.refundedCents;

/** What was put down is done as far as the money goes. */
async function markDone(
  id: OrderId,
  { id: chargeId, refundedCents }: Charge,
  { orders, clock }: Pick<MoneyPorts, 'orders' | 'clock'>,
): Promise<Order> {
  const order = await loadOrder(id, { orders });
  const charge = order.charges?.[chargeId];
  let covered: number = charge?.refundedCents ?? refundedCents;
  for (const [place, { amountCents, doneAt }] of charge ? ofCharge(order, charge) : []) {
    covered -= amountCents;
    if (covered < 0) break;
    if (doneAt === undefined)
      await orders.noteRefund(id, place, { doneAt: clock.now().toISOString() });
  }
  return loadOrder(id, { orders });
}
