import { Hono } from 'hono';
import { answerByLambda } from '../http-api/answer.ts';
import type { Invoke } from '../lambda/function.ts';

/** Where payment providers post: what an HTTP API without an authoriser does with its Lambda. */
export function webhookRoutes(invoke: Invoke): Hono {
  const routes = new Hono();
  routes.post('/webhooks/*', (context) => answerByLambda(context.req.raw, invoke));
  return routes;
}
