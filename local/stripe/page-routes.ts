import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { StripeFault } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { pageHtml } from './page-html.ts';
import { authenticate, pageNow, payOnPage } from './pages.ts';

const STYLE = join(import.meta.dirname, '../../web/style.css');
const LATE_MILLISECONDS = 30_000;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const paySchema = z.object({ card: z.string(), late: z.literal('yes').optional() });
const answerSchema = z.object({ passed: z.enum(['true', 'false']) });

/** The hosted pages. Each works without a script; paying sends the customer back to the page, which says how it stands. */
export function payPageRoutes(ledger: Ledger): Hono {
  const routes = new Hono();

  const show = (context: Context, id: string) => {
    const page = ledger.store.atOnce(() => pageNow(ledger, id));
    const intent =
      page.payment_intent === null
        ? undefined
        : ledger.store.find('payment_intent', page.payment_intent);
    return context.html(pageHtml(page, intent), 200, HEADERS);
  };

  routes.get('/style.css', async () => {
    const style = await readFile(STYLE);
    return new Response(style, { headers: { 'content-type': 'text/css; charset=utf-8' } });
  });
  routes.get('/c/pay/:id', (context) => show(context, context.req.param('id')));
  routes.post('/c/pay/:id', async (context) => {
    const id = context.req.param('id');
    const { card, late } = paySchema.parse(await context.req.parseBody());
    const after = late === undefined ? 0 : LATE_MILLISECONDS;
    return step(context, id, () => payOnPage(ledger, id, card, after));
  });
  routes.post('/c/pay/:id/bank', async (context) => {
    const id = context.req.param('id');
    const { passed } = answerSchema.parse(await context.req.parseBody());
    return step(context, id, () => authenticate(ledger, id, passed === 'true'));
  });

  /** A step that comes too late, such as paying twice, changes nothing: the page says how it stands. */
  const step = (context: Context, id: string, take: () => unknown) => {
    try {
      ledger.store.atOnce(take);
    } catch (error) {
      if (!(error instanceof StripeFault)) throw error;
    }
    return context.redirect(ledger.pageUrl(id), 303);
  };

  routes.onError((error, context) => {
    if (error instanceof StripeFault) return context.text(error.message, error.status);
    if (error instanceof z.ZodError) return context.text('not a form of this page', 400);
    throw error;
  });
  return routes;
}
