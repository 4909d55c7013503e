import { Hono } from 'hono';
import * as z from 'zod';
import type { Invoke } from '../lambda/function.ts';
import { httpApiEvent } from './http-api-event.ts';

const responseSchema = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** What a kitchen sends is a few words. */
const MOST_BYTES = 64 * 1024;

/** The console's API: what an HTTP API does with its Lambda. */
export function consoleRoutes(invoke: Invoke): Hono {
  const routes = new Hono();
  routes.use('/console/api/*', async (context, next) => {
    // On one machine nobody signs in: a page of another site must not press the kitchen's buttons.
    const { hostname, origin } = new URL(context.req.url);
    const from = context.req.header('origin') ?? origin;
    if (from !== origin || !LOOPBACK.has(hostname))
      return context.json(fault('Forbidden', `Not for pages of ${from}.`), 403);
    return next();
  });
  routes.all('/console/api/*', async (context) => {
    const size = Number(context.req.header('content-length') ?? 0);
    if (size > MOST_BYTES)
      return context.json(
        fault('TooLarge', `Expected at most ${MOST_BYTES} bytes, got ${size}.`),
        413,
      );
    const invocation = await invoke(await httpApiEvent(context.req.raw));
    if (invocation.outcome === 'failed')
      return context.json({ message: 'Internal Server Error' }, 500);
    return render(invocation.payload);
  });
  return routes;
}

const fault = (code: string, message: string) => ({ error: { code, message } });

/** An answer without a status is the body of a 200, as the service has it. */
function render(payload: unknown): Response {
  const parsed = responseSchema.safeParse(payload);
  if (!parsed.success) return Response.json(payload);
  const { statusCode, headers = {}, body = '', isBase64Encoded } = parsed.data;
  return new Response(isBase64Encoded ? Buffer.from(body, 'base64') : body || null, {
    status: statusCode,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
  });
}
