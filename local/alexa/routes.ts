import { Hono } from 'hono';
import * as z from 'zod';
import type { Invoke } from '../lambda/function.ts';

/** Far above what the Alexa service sends; keeps a stray upload away from the Lambda. */
const MOST_BYTES = 128 * 1024;

/** Only what tells an Alexa request from anything else; the Lambda reads the rest. */
const envelopeSchema = z.looseObject({
  version: z.string(),
  context: z.looseObject({
    System: z.looseObject({ application: z.looseObject({ applicationId: z.string() }) }),
  }),
  request: z.looseObject({ type: z.string(), requestId: z.string(), timestamp: z.string() }),
});

/** `POST /alexa`: what the Alexa service does with a skill's Lambda. */
export function alexaRoutes(invoke: Invoke): Hono {
  const routes = new Hono();
  routes.post('/alexa', async (context) => {
    const body = await context.req.text();
    if (Buffer.byteLength(body) > MOST_BYTES)
      return context.json(
        fault(
          'RequestTooLarge',
          `expected at most ${MOST_BYTES} bytes, got ${Buffer.byteLength(body)}`,
        ),
        413,
      );
    const envelope = parse(body);
    if (envelope.fault !== undefined)
      return context.json(fault('InvalidRequest', envelope.fault), 400);
    const invocation = await invoke(envelope.request);
    if (invocation.outcome === 'answered') return context.json(invocation.payload as object);
    const { errorType, errorMessage } = invocation.error;
    return context.json(
      fault('INVALID_RESPONSE', `The Lambda failed with ${errorType}: ${errorMessage}`),
      500,
    );
  });
  return routes;
}

const fault = (code: string, message: string) => ({ error: { code, message } });

function parse(body: string): { request: unknown; fault?: undefined } | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { fault: 'expected an Alexa request envelope in JSON' };
  }
  const parsed = envelopeSchema.safeParse(json);
  if (parsed.success) return { request: json };
  return {
    fault: `expected an Alexa request envelope: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  };
}
