import { mkdirSync } from 'node:fs';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import * as z from 'zod';
import { listen, type Fetch } from '../http/listener.ts';
import { apiRoutes } from './api.ts';
import { controlRoutes } from './control.ts';
import { startDeliveries } from './deliveries.ts';
import { failing, Failures } from './failures.ts';
import { Ledger } from './ledger.ts';
import { payPageRoutes } from './page-routes.ts';
import { StripeStore } from './store.ts';

export interface StripeOptions {
  /** Holds one file with everything; made if need be. */
  directory: string;
  secretKey: string;
  /** Where the shop wants to hear of changes, and what it checks the signature with. */
  webhook: { url: string; secret: string };
  /** Where a customer's browser finds the pages, when not at the stand-in's own address. */
  pagesUrl?: string;
  now?: () => Date;
}

export interface LocalStripe {
  url: string;
  /** The pages, to be served at `pagesUrl`. */
  pages: Hono;
  stop(): Promise<void>;
}

/**
 * A stand-in for Stripe on one machine: its API, its hosted pages, its signed webhooks, for the calls that
 * Balcão makes, over a file that survives a restart. `/control` makes it fail as asked.
 */
export async function startStripe(options: StripeOptions, log: Logger): Promise<LocalStripe> {
  mkdirSync(options.directory, { recursive: true });
  const store = new StripeStore(options.directory);
  const failures = new Failures();
  const opening = Promise.withResolvers<Fetch>();
  const listening = await listen(async (...given) => (await opening.promise)(...given));
  const pagesUrl = options.pagesUrl ?? listening.url;
  const ledger = new Ledger(store, pagesUrl, options.now ?? (() => new Date()));
  const deliveries = startDeliveries(store, options.webhook, log);

  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.use('/v1/*', async (context, next) => {
    const failure = failures.next(context.req.path);
    if (!failure) return next();
    if (failure.done) await next();
    context.res = await failing(failure.kind, () => {
      context.env.incoming.socket.destroy();
    });
    return undefined;
  });
  routes.use('/control/*', async (context, next) => {
    // A page of another site must not steer it.
    if (context.req.header('origin') !== undefined) return context.text('not for pages', 403);
    return next();
  });
  routes.route('/', apiRoutes(ledger, options.secretKey));
  const pages = payPageRoutes(ledger);
  routes.route('/', pages);
  routes.route('/', controlRoutes(ledger, failures, deliveries));
  routes.onError((error, context) => {
    if (error instanceof z.ZodError) return context.text(z.prettifyError(error), 400);
    log.error({ err: error }, 'the stand-in for Stripe failed');
    return context.json({ error: { type: 'api_error', message: error.message } }, 500);
  });
  opening.resolve(routes.fetch);

  return {
    url: listening.url,
    pages,
    async stop() {
      await deliveries.stop();
      await listening.close();
      store.close();
    },
  };
}
