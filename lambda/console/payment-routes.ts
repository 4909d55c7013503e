import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { ChargesByHand } from '../ports.ts';
import type { MoneyPorts } from '../workflow/money/at-provider.ts';
import { giveBack } from '../workflow/money/give-back.ts';
import { bodyAs } from './body.ts';
import { refusal } from './refusal.ts';
import type { Asking } from './stock-routes.ts';

interface PaymentDesk extends MoneyPorts {
  chargesByHand: ChargesByHand;
  orderIn: (context: Context) => Promise<Order>;
  /** The order as it is then, as the console shows it. */
  shown: (order: Order) => Promise<object>;
}

/** All that came when there is no amount; the same key gives back once. */
const refundSchema = z.object({
  amountCents: z.int().min(1).transform(cents).optional(),
  key: z.string().trim().min(1).max(100).optional(),
});

/** What the shop says of money that no bank tells of, and what it gives back by the providers. */
export function paymentRoutes(desk: PaymentDesk): Hono<Asking> {
  const { chargesByHand, orderIn, shown } = desk;
  const routes = new Hono<Asking>();

  routes.post('/orders/:id/confirm-payment', async (context) => {
    const order = await orderIn(context);
    if (!(await chargesByHand.confirm(order))) throw refusal('notWaiting', order, 'payment');
    return context.json(await shown(order));
  });

  routes.post('/orders/:id/refund', async (context) => {
    const order = await orderIn(context);
    const { amountCents, key = 'whole' } = await bodyAs(context, refundSchema);
    const byHand = Object.values(order.charges ?? {}).some((charge) => charge.byHand === true);
    const done = byHand
      ? await chargesByHand.confirmRefund(order)
      : await giveBack(order, { key, amountCents, by: context.env.who }, desk);
    if (!done) throw refusal('notWaiting', order, 'refund');
    return context.json(await shown(order));
  });
  return routes;
}
