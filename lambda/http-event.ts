import * as z from 'zod';

/** The fields we read of an HTTP API event, payload format 2.0. */
const httpEventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    http: z.object({ method: z.string() }),
    authorizer: z
      .object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) })
      .optional(),
  }),
});

/** Who signed in, by the user name in the token that the HTTP API has checked; nobody signs in on one machine. */
export function whoAsks(raw: unknown): string {
  const { username, sub } = httpEventSchema.parse(raw).requestContext.authorizer?.jwt.claims ?? {};
  return [username, sub].find((claim) => typeof claim === 'string') ?? 'console';
}

/** An HTTP API event as the request that the customer's browser made. */
export function requestOf(raw: unknown): Request {
  const event = httpEventSchema.parse(raw);
  const { method } = event.requestContext.http;
  const url = new URL(event.rawPath, 'https://api.invalid');
  url.search = event.rawQueryString;
  const headers = Object.entries(event.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  const bodyless = method === 'GET' || method === 'HEAD' || event.body === undefined;
  const body = bodyless
    ? undefined
    : Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  return new Request(url, { method, headers, ...(body && { body }) });
}

/** A response as an HTTP API takes it from a Lambda: what is no text goes in base64. */
export async function responseOf(response: Response) {
  const head = { statusCode: response.status, headers: Object.fromEntries(response.headers) };
  if (response.headers.get('content-type') !== 'application/pdf')
    return { ...head, body: await response.text() };
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { ...head, body, isBase64Encoded: true };
}
