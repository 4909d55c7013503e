import { dueCents } from '../../domain/order-money.ts';
import type { OrderId } from '../../domain/ids.ts';
import { ChargeRefusedError, PaymentDeclinedError } from '../../domain/payment-errors.ts';
import { liveOrder, loadOrder, written, type TaskPorts } from '../order-step.ts';
import { providerOf, readCharge } from './at-provider.ts';
import { settle } from './settle.ts';

/**
 * The kitchen has accepted: takes what is held of a card, and gives back what is too much of what was paid.
 * @throws PaymentDeclinedError when less can be taken than the order comes to
 */
export async function takeCharge(orderId: OrderId, ports: TaskPorts): Promise<void> {
  const order = await written(orderId, ports.orders.takeCharge(orderId, ports.clock.now()), ports);
  for (const charge of Object.values(order.charges ?? {})) {
    if (charge.status !== 'authorised') continue;
    const { provider } = await providerOf(order, charge, ports);
    try {
      if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
      await ports.chargeBook.changed(await provider.capture(charge.id, `${charge.id}-capture`));
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      console.error(JSON.stringify({ event: 'captureRefused', orderId, cause: error.message }));
      await readCharge(order, charge, ports);
    }
  }
  await liveOrder(orderId, ports);
  await settle(orderId, ports);
  if (dueCents(await loadOrder(orderId, ports)) > 0) throw new PaymentDeclinedError('notTaken');
}
