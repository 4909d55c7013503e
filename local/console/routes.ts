import { Hono } from 'hono';
import { sameOrigin } from '../http/same-origin.ts';
import { answerByLambda } from '../http-api/answer.ts';
import type { Invoke } from '../lambda/function.ts';

/** What a kitchen sends is a few words. */
const MOST_BYTES = 64 * 1024;

/** What an HTTP API does with the Lambda behind a path: the console's, the chat's news. */
export function httpApiRoutes(path: '/console/api' | '/chat/api', invoke: Invoke): Hono {
  const routes = new Hono();
  routes.use(`${path}/*`, sameOrigin());
  routes.all(`${path}/*`, async (context) => {
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
