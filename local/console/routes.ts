import { Hono } from 'hono';
import { sameOrigin } from '../http/same-origin.ts';
import { answerByLambda } from '../http-api/answer.ts';
import type { Invoke } from '../lambda/function.ts';

/** What a kitchen sends is a few words. */
const MOST_BYTES = 64 * 1024;

/** The console's API: what an HTTP API does with its Lambda. */
export function consoleRoutes(invoke: Invoke): Hono {
  const routes = new Hono();
  routes.use('/console/api/*', sameOrigin());
  routes.all('/console/api/*', async (context) => {
    const size = Number(context.req.header('content-length') ?? 0);
    if (size > MOST_BYTES)
      return context.json(
        {
          error: {
            code: 'TooLarge',
            message: `Expected at most ${MOST_BYTES} bytes, got ${size}.`,
          },
        },
        413,
      );
    return answerByLambda(context.req.raw, invoke);
  });
  return routes;
}
