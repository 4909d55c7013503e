import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { pixWebhookRoutes, type PixWebhook } from './pix.ts';
import { stripeWebhookRoutes, type StripeWebhook } from './stripe.ts';

interface Webhooks {
  /** Absent where no bank is connected: then there is nothing at its address. */
  pix?: PixWebhook;
  /** Absent where there is no account. */
  stripe?: StripeWebhook;
}

/** Where payment providers tell of what happened: a file of routes each. A fault of ours is a 503, for them to tell again. */
export function webhookRoutes({ pix, stripe }: Webhooks): Hono {
  const routes = new Hono();
  if (pix) routes.route('/', pixWebhookRoutes(pix));
  if (stripe) routes.route('/', stripeWebhookRoutes(stripe));
  routes.notFound((context) => context.json({ error: 'not found' }, 404));
  routes.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(
      JSON.stringify({ event: 'webhookFault', name: error.name, cause: error.message }),
    );
    return context.json({ error: 'try again in a moment' }, 503);
  });
  return routes;
}
