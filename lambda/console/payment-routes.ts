import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { ChargesByHand } from '../ports.ts';
import type { MoneyPorts } from '../workflow/money/at-provider.ts';
import { giveBack } from '../workflow/money/give-back.ts';
import { giveBackByHand, leftByHand } from '../workflow/money/give-back-by-hand.ts';
import { bodyAs } from './body.ts';
import { refusal } from './refusal.ts';
import type { Asking } from './stock-routes.ts';

interface PaymentDesk extends MoneyPorts {
  chargesByHand: ChargesByHand;
  orderIn: (context: Context) => Promise<Order>;
  /** The order as it is then, as the console shows it. */
  shown: (order: Order) => Promise<object>;
}

/** All that came when there is no amount; the same key gives back once, so that a part needs one of its own. */
const refundSchema = z
  .strictObject({
    amountCents: z.int().min(1).transform(cents).optional(),
    key: z.string().trim().min(1).max(100).optional(),
  })
  .refine(({ amountCents, key }) => amountCents === undefined || key !== undefined, {
    message: 'a part of the money is given back by a key of its own',
    path: ['key'],
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
    const wish = { key, amountCents, by: context.env.who };
    const done = isByHand(order, key)
      ? await giveBackByHand(order, wish, desk)
      : await giveBack(order, wish, desk);
    if (!done) throw refusal('notSoMuch', order, 'refund');
    return context.json(await shown(order));
  });
  return routes;
}

/** Whether it is the shop that gives back, by its own app; or has said so by this very key. */
const isByHand = (order: Order, key: string): boolean =>
  leftByHand(order) > 0 ||
  Object.values(order.charges ?? {}).some(({ givenBack = [] }) =>
    givenBack.some((each) => each.key === key),
  );
