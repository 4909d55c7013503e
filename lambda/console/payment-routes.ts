import { Hono, type Context } from 'hono';
import type { Charge } from '../domain/charge.ts';
import type { Order } from '../domain/order.ts';
import type { ChargesByHand } from '../ports.ts';
import { refusal } from './refusal.ts';

interface PaymentDesk {
  chargesByHand: ChargesByHand;
  orderIn: (context: Context) => Promise<Order>;
  /** The order as it is then, as the console shows it. */
  shown: (order: Order) => Promise<object>;
}

/** What the shop says of money that no bank tells of: that it came, and that it was given back. */
export function paymentRoutes({ chargesByHand, orderIn, shown }: PaymentDesk): Hono {
  const routes = new Hono();
  const take = (path: string, say: (order: Order) => Promise<Charge | undefined>) =>
    routes.post(`/orders/:id/${path}`, async (context) => {
      const order = await orderIn(context);
      if (!(await say(order))) throw refusal('notWaiting', order, path);
      return context.json(await shown(order));
    });
  take('confirm-payment', (order) => chargesByHand.confirm(order));
  take('refund', (order) => chargesByHand.confirmRefund(order));
  return routes;
}
