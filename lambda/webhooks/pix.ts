import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { ChargeNews, PaymentProvider } from '../ports.ts';

export interface PixWebhook {
  /** The unguessable part of the address; the bank adds `/pix` to it, or does not. */
  path: string;
  provider: Pick<PaymentProvider, 'read'>;
  news: ChargeNews;
}

const MOST_BYTES = 256 * 1024;
/** Banks send a payment or a few at a time. */
const MOST_CHARGES = 100;
const AT_ONCE = 5;

/** Of what a bank posts, only which charges it is about; a test post is about none. */
const postSchema = z.object({
  pix: z.array(z.object({ txid: z.string().optional().catch(undefined) })).default([]),
});

/**
 * Where a bank tells of payments. What it says is not believed: each charge is read back at the bank, so anyone who
 * posts here can make us look, and no more. The bank tells again whatever is not answered with 200.
 */
export function pixWebhookRoutes({ path, provider, news }: PixWebhook): Hono {
  const routes = new Hono();
  const known = Buffer.from(path);
  const isOurs = (given: string) => {
    const asked = Buffer.from(given);
    return asked.length === known.length && timingSafeEqual(asked, known);
  };

  const take = async (context: Context) => {
    if (!isOurs(context.req.param('path') ?? '')) return context.notFound();
    const post = postSchema.safeParse(await jsonOf(context));
    if (!post.success) return context.json({ error: 'no post of API Pix' }, 400);
    const txids = [...new Set(post.data.pix.flatMap(({ txid }) => txid ?? []))];
    if (txids.length > MOST_CHARGES)
      return context.json({ error: `at most ${MOST_CHARGES} charges a post` }, 413);
    for (let at = 0; at < txids.length; at += AT_ONCE)
      await Promise.all(
        txids.slice(at, at + AT_ONCE).map(async (txid) => {
          const charge = await provider.read(txid);
          if (charge) await news.changed(charge);
        }),
      );
    return context.json({});
  };

  const limit = bodyLimit({ maxSize: MOST_BYTES });
  routes.post('/webhooks/pix/:path', limit, take);
  routes.post('/webhooks/pix/:path/pix', limit, take);
  return routes;
}

async function jsonOf(context: Context): Promise<unknown> {
  try {
    return JSON.parse(await context.req.text());
  } catch {
    return undefined;
  }
}
