import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import * as z from 'zod';

/** What a stand-in is asked to do with its next requests, for tests: to answer with an error, or slowly. */
const faultSchema = z.object({
  status: z.int().min(400).max(599).optional(),
  delayMilliseconds: z.int().min(0).max(60_000).default(0),
  times: z.int().min(1).max(1000).default(1),
});

/**
 * A stand-in with faults on request: `POST /faults {status?, delayMilliseconds?, times?}` is for the requests
 * that come next.
 * @param answer an error of the service's own, in its own shape
 */
export function withFaults(service: Hono, answer: (status: number) => Response): Hono {
  const waiting: z.infer<typeof faultSchema>[] = [];
  const routes = new Hono();
  routes.post('/faults', async (context) => {
    const fault = faultSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!fault.success) return context.json({ message: z.prettifyError(fault.error) }, 400);
    waiting.push(...Array.from({ length: fault.data.times }, () => fault.data));
    return context.json({ waiting: waiting.length });
  });
  routes.use(async (_context, next) => {
    const fault = waiting.shift();
    if (fault) await delay(fault.delayMilliseconds, undefined, { ref: false });
    return fault?.status === undefined ? next() : answer(fault.status);
  });
  routes.route('/', service);
  return routes;
}
