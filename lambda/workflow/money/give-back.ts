import type { Cents } from '../../domain/money.ts';
import { cents } from '../../domain/money.ts';
import { netCents, nextRefund } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import { loadOrder } from '../order-step.ts';
import type { MoneyPorts } from './at-provider.ts';
import { makeRefunds } from './settle.ts';

export interface GiveBack {
  /** The same key again gives nothing more back. */
  key: string;
  /** All there is when left out. */
  amountCents?: Cents | undefined;
  /** Who of the shop gave it back. */
  by: string;
}

/**
 * Gives money back because the shop wants to. An amount that one payment does not hold is put down as several refunds.
 * Undefined, and nothing done, when there is not so much.
 */
export async function giveBack(
  { id }: Order,
  { key, amountCents, by }: GiveBack,
  ports: MoneyPorts,
): Promise<Order | undefined> {
  const begun = await loadOrder(id, ports);
  const wanted = amountCents ?? netCents(begun) + givenBy(begun, key);
  for (;;) {
    const order = await loadOrder(id, ports);
    const missing = cents(wanted - givenBy(order, key));
    if (missing <= 0) return wanted > 0 ? made(order, ports) : undefined;
    if (missing > netCents(order)) return undefined;
    const next = nextRefund(order, missing);
    if (!next) return undefined;
    const at = ports.clock.now().toISOString();
    const place = (order.refunds ?? []).length;
    await ports.orders.planRefund(id, place, { ...next, at, why: 'shop', by, shopKey: key });
  }
}

/** Carries out what was put down; a refund that the provider refuses is none. */
async function made(order: Order, ports: MoneyPorts): Promise<Order | undefined> {
  const refunds = await makeRefunds(order, ports);
  return refunds.all ? refunds.order : undefined;
}

/** What this key has given back already. */
const givenBy = ({ refunds = [] }: Order, key: string): number =>
  refunds
    .filter(({ shopKey, failedAt }) => shopKey === key && failedAt === undefined)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
