import type { MiddlewareHandler } from 'hono';

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** On one machine nobody signs in: a page of another site must not press the buttons of ours. */
export const sameOrigin = (): MiddlewareHandler => async (context, next) => {
  const { hostname, origin } = new URL(context.req.url);
  const from = context.req.header('origin') ?? origin;
  if (from === origin && LOOPBACK.has(hostname)) return next();
  return context.json({ error: { code: 'Forbidden', message: `Not for pages of ${from}.` } }, 403);
};
