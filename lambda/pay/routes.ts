import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isOrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import { paymentState } from '../domain/payment-state.ts';
import type { Clock, MenuBook, Orders } from '../ports.ts';
import { page, PAGE_HEADERS } from './page.ts';
import { paymentView } from './payment-view.ts';

export interface PayPorts {
  orders: Pick<Orders, 'get'>;
  menuBook: Pick<MenuBook, 'current'>;
  clock: Clock;
  /** A BR Code as an SVG. */
  qrCode: (brCode: string) => Promise<string>;
  /** What the page is made of, by name; undefined for any other. */
  file: (name: string) => Promise<{ type: string; content: string } | undefined>;
}

/**
 * Where an order is paid, `GET /pay/{order}/{token}`: a page for a browser, JSON for the chat. Who has the address may
 * look and pay; nothing can be changed here.
 */
export function payRoutes({ orders, menuBook, clock, qrCode, file }: PayPorts): Hono {
  const routes = new Hono();

  const found = async (context: Context): Promise<Order | undefined> => {
    const { id = '', token = '' } = context.req.param() as Record<string, string>;
    const order = isOrderId(id) ? await orders.get(id) : undefined;
    return order?.payToken !== undefined && isSame(order.payToken, token) ? order : undefined;
  };

  routes.get('/pay/files/:name', async (context) => {
    const asked = await file(context.req.param('name'));
    if (!asked) return context.notFound();
    const { type, content } = asked;
    const cached = { 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' };
    return context.body(content, 200, { ...cached, 'content-type': type });
  });

  routes.get('/pay/:id/:token', async (context) => {
    const order = await found(context);
    if (!order) return context.notFound();
    const view = paymentView(order, clock.now());
    const json = context.req.header('accept')?.includes('application/json') === true;
    if (json) return context.json(view, 200, PAGE_HEADERS);
    const { shop } = await menuBook.current();
    return context.html(page(view, order.locale, shop.name, context.req.path), 200, PAGE_HEADERS);
  });

  routes.get('/pay/:id/:token/qr.svg', async (context) => {
    const order = await found(context);
    const brCode = order && paymentState(order, clock.now()).charge?.brCode;
    return brCode === undefined
      ? context.notFound()
      : context.body(await qrCode(brCode), 200, {
          ...PAGE_HEADERS,
          'content-type': 'image/svg+xml',
        });
  });

  routes.notFound((context) =>
    context.text('Não há nada para pagar aqui. There is nothing to pay here.', 404),
  );
  routes.onError((error, context) => {
    console.error(JSON.stringify({ event: 'payFault', cause: error.name }));
    return context.text('Tente de novo daqui a pouco. Try again in a moment.', 500);
  });
  return routes;
}

function isSame(token: string, given: string): boolean {
  const [one, other] = [Buffer.from(token), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
