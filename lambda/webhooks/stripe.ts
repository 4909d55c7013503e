import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CardEvents, ChargeNews } from '../ports.ts';

export interface StripeWebhook {
  cards: CardEvents;
  news: ChargeNews;
}

const MOST_BYTES = 256 * 1024;

/**
 * Where Stripe tells of cards. What is not signed is refused; of what is, only the id counts, and the charge is read
 * back: an event that comes twice, late or out of order says what is so now. Stripe tells again what is not answered
 * with 2xx.
 */
export function stripeWebhookRoutes({ cards, news }: StripeWebhook): Hono {
  const routes = new Hono();
  routes.post('/webhooks/stripe', bodyLimit({ maxSize: MOST_BYTES }), async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const heard = await cards.heard(body, context.req.header('stripe-signature') ?? '');
    if (heard.kind === 'unsigned') return context.json({ error: 'not signed by Stripe' }, 400);
    if (heard.charge) await news.changed(heard.charge);
    return context.json({});
  });
  return routes;
}
