import * as z from 'zod';
import type { Invoke } from '../lambda/function.ts';
import { httpApiEvent } from './event.ts';

const responseSchema = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** What an HTTP API does with a request and its Lambda. */
export async function answerByLambda(request: Request, invoke: Invoke): Promise<Response> {
  const invocation = await invoke(await httpApiEvent(request));
  return invocation.outcome === 'failed'
    ? Response.json({ message: 'Internal Server Error' }, { status: 500 })
    : render(invocation.payload);
}

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
