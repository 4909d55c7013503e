import type { OrderId } from '../../domain/ids.ts';
import { nextRefund, owedCents, tooMuchCents } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import { ChargeRefusedError } from '../../domain/payment-errors.ts';
import { loadOrder } from '../order-step.ts';
import { letGo, providerOf, readCharge, type MoneyPorts } from './at-provider.ts';

/**
 * Gives back what is too much of an order: all of what was undone, what became cheaper, what was paid twice or late. Each
 * refund is put down first, in its place, so that of two who settle the same order one plans it and both may carry it
 * out: its key is the same. What a provider refuses is noted, and tried as another refund the next time.
 */
export async function settle(orderId: OrderId, ports: MoneyPorts): Promise<Order> {
  let order = await loadOrder(orderId, ports);
  // What is held and not to be taken is let go of: a card that was held after all was over.
  const isHeld = ({ status }: { status: string }) => status === 'authorised';
  if (owedCents(order) === 0 && Object.values(order.charges ?? {}).some(isHeld))
    order = await letGo(order, isHeld, ports);
  for (;;) {
    const made = await makeRefunds(order, ports);
    order = made.order;
    const next = nextRefund(order, tooMuchCents(order));
    if (!made.all || !next) return order;
    const at = ports.clock.now().toISOString();
    const place = (order.refunds ?? []).length;
    await ports.orders.planRefund(orderId, place, { ...next, at, why: 'tooMuch' });
    order = await loadOrder(orderId, ports);
  }
}

/** Carries out every refund that was put down and not heard the end of; `all` is false where one was refused. */
export async function makeRefunds(
  order: Order,
  ports: MoneyPorts,
): Promise<{ order: Order; all: boolean }> {
  let all = true;
  let tried = false;
  for (const [place, refund] of (order.refunds ?? []).entries()) {
    const charge = order.charges?.[refund.chargeId];
    if (refund.doneAt !== undefined || refund.failedAt !== undefined || !charge) continue;
    // The shop gives back by its own app what it received by its own key.
    if (charge.byHand === true) continue;
    tried = true;
    const { provider } = await providerOf(order, charge, ports);
    const { key, amountCents } = refund;
    const at = ports.clock.now().toISOString();
    try {
      if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
      await ports.chargeBook.changed(await provider.refund(charge.id, { key, amountCents }));
      await ports.orders.noteRefund(order.id, place, { doneAt: at });
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      all = false;
      const { message: cause } = error;
      console.error(JSON.stringify({ event: 'refundRefused', orderId: order.id, key, cause }));
      await readCharge(order, charge, ports);
      await ports.orders.noteRefund(order.id, place, { failedAt: at });
    }
  }
  return { order: tried ? await loadOrder(order.id, ports) : order, all };
}
