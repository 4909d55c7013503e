import { Hono } from 'hono';
import * as z from 'zod';
import type { Deliveries } from './deliveries.ts';
import { failureSchema, type Failures } from './failures.ts';
import type { Ledger } from './ledger.ts';
import { expirePage } from './pages.ts';

/** What a test may ask of the stand-in, beside Stripe's own API: faults, lost and late events, the end of a page's time. */
export function controlRoutes(ledger: Ledger, failures: Failures, deliveries: Deliveries): Hono {
  const routes = new Hono();
  routes.post('/control/failures', async (context) => {
    failures.ask(failureSchema.parse(await context.req.json()));
    return context.body(null, 204);
  });
  routes.delete('/control/failures', (context) => {
    failures.clear();
    return context.body(null, 204);
  });
  routes.post('/control/webhooks', async (context) => {
    deliveries.hold(z.strictObject({ hold: z.boolean() }).parse(await context.req.json()).hold);
    return context.body(null, 204);
  });
  routes.get('/control/events', (context) =>
    context.json({
      events: ledger.store.events().map(({ id, body, attempts, delivered }) => ({
        id,
        type: (JSON.parse(body) as { type: string }).type,
        attempts,
        delivered: delivered === 1,
      })),
    }),
  );
  routes.post('/control/events/:id/send', async (context) => {
    const event = ledger.store.event(context.req.param('id'));
    return event ? context.json({ status: await deliveries.send(event) }) : context.notFound();
  });
  // As after a day, when Stripe forgets which keys it saw.
  routes.delete('/control/keys', (context) => {
    ledger.store.forgetKeys();
    return context.body(null, 204);
  });
  routes.post('/control/pages/:id/expire', (context) =>
    context.json(ledger.store.atOnce(() => expirePage(ledger, context.req.param('id')))),
  );
  return routes;
}
