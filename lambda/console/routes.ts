import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { isOrderId } from '../domain/ids.ts';
import { ORDER_STATUSES, type Order } from '../domain/order.ts';
import type { ChargesByHand, Ports } from '../ports.ts';
import { feedAnswer } from '../messages/feed-answer.ts';
import { SHOP_FEED } from '../messages/tell-live.ts';
import type { NewsFeed } from '../message-ports.ts';
import type { MoneyPorts } from '../workflow/money/at-provider.ts';
import { answerOrder, type Answer } from './answers.ts';
import { bodyAs } from './body.ts';
import { closeRoutes, type ClosePorts } from './close-routes.ts';
import { refusal, RefusedAnswer } from './refusal.ts';
import { orderView } from './order-view.ts';
import { paymentRoutes } from './payment-routes.ts';
import { stockRoutes, type Asking, type StockPorts } from './stock-routes.ts';

export type ConsolePorts = Pick<Ports, 'orders' | 'workflow' | 'menuBook'> &
  StockPorts &
  ClosePorts &
  MoneyPorts & { chargesByHand: ChargesByHand; feed: NewsFeed };

const MOST_ORDERS = 100;

/** The answers by their path, each with what its body must hold. */
const ANSWERS: Readonly<Record<string, z.ZodType<Answer>>> = {
  accept: z
    .object({ minutes: z.int().min(1).max(600), revision: z.int().min(1).optional() })
    .transform((body) => ({ kind: 'accept', ...body })),
  reject: z
    .object({ reason: z.string().trim().min(1).max(300) })
    .transform(({ reason }) => ({ kind: 'reject', reason })),
  ready: z.object({}).transform(() => ({ kind: 'ready' })),
  'picked-up': z.object({}).transform(() => ({ kind: 'picked-up' })),
  delivered: z
    .object({
      code: z.string().max(20).nullish(),
      override: z.string().trim().min(3).max(300).optional(),
    })
    .transform(({ code, override }) => ({
      kind: 'delivered',
      ...(code != null && { code }),
      ...(override !== undefined && { override }),
    })),
};

/** The shop's console: its orders, and its answers to what they wait for. Errors are `{ error: { code, message } }`. */
export function consoleRoutes(ports: ConsolePorts) {
  const routes = new Hono<Asking>().basePath('/console/api');

  const view = async (order: Order) =>
    orderView(order, (await ports.menuBook.version(order.contents.menuVersion)).menu);

  /** As it is by now. */
  const shown = async (order: Order) => view((await ports.orders.get(order.id)) ?? order);

  const orderIn = async (context: Context): Promise<Order> => {
    const id = (context.req.param('id') ?? '').toUpperCase();
    const order = isOrderId(id) ? await ports.orders.get(id) : undefined;
    if (!order) throw new HTTPException(404, { message: `no order ${id}` });
    return order;
  };

  routes.get('/orders', async (context) => {
    const asked = context.req.query('status');
    const status = ORDER_STATUSES.find((each) => each === asked);
    if (asked !== undefined && !status)
      throw new HTTPException(400, {
        message: `status is one of ${ORDER_STATUSES.join(', ')}, not ${asked}`,
      });
    const found = await Promise.all(
      (status ? [status] : ORDER_STATUSES).map((each) =>
        ports.orders.withStatus(each, MOST_ORDERS),
      ),
    );
    const newest = found
      .flat()
      .sort((one, other) => (one.id < other.id ? 1 : -1))
      .slice(0, MOST_ORDERS);
    return context.json({ orders: await Promise.all(newest.map(view)) });
  });

  // A screen looks here every second or two, and at the orders when the version has changed.
  routes.get('/news', (context) =>
    feedAnswer(SHOP_FEED, context.req.header('if-none-match'), ports.feed),
  );

  routes.get('/orders/:id', async (context) => context.json(await view(await orderIn(context))));

  for (const [path, schema] of Object.entries(ANSWERS)) {
    routes.post(`/orders/:id/${path}`, async (context) => {
      const order = await orderIn(context);
      // The screens look now and in a moment; told after the answer, a fault would make it seem refused.
      await ports.feed.touch(SHOP_FEED);
      const taken = await answerOrder(order, await bodyAs(context, schema), ports);
      if (taken !== 'taken')
        throw refusal(taken, (await ports.orders.get(order.id)) ?? order, path);
      return context.json(await shown(order));
    });
  }

  routes.route('/', paymentRoutes({ ...ports, orderIn, shown }));
  routes.route('/', stockRoutes(ports));
  routes.route('/', closeRoutes(ports));

  routes.notFound((context) =>
    context.json({ error: { code: 'NotFound', message: `nothing at ${context.req.path}` } }, 404),
  );
  routes.onError((error, context) => {
    if (error instanceof HTTPException) {
      const code =
        error instanceof RefusedAnswer
          ? error.code
          : { 400: 'BadRequest', 404: 'NotFound' }[error.status as 400];
      return context.json({ error: { code, message: error.message } }, error.status);
    }
    console.error(JSON.stringify({ event: 'consoleFault', cause: String(error) }));
    return context.json({ error: { code: 'Fault', message: 'try again in a moment' } }, 500);
  });
  return routes;
}
