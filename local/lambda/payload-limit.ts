import type { Invocation } from './function.ts';

/** Lambda's limit for a synchronous request or response, in bytes. */
const LIMIT_BYTES = 6 * 1024 * 1024;

/** The event is above what Lambda takes (its HTTP status is 413). */
class RequestTooLargeError extends Error {
  override name = 'RequestTooLargeException';

  constructor(bytes: number) {
    super(`${bytes} byte payload is too large for the synchronous Invoke limit of ${LIMIT_BYTES}`);
  }
}

/** The event as JSON. @throws RequestTooLargeError above 6 MB */
export function checkedPayload(event: unknown): string {
  const payload = JSON.stringify(event);
  const bytes = Buffer.byteLength(payload);
  if (bytes > LIMIT_BYTES) throw new RequestTooLargeError(bytes);
  return payload;
}

/** The error in place of an answer above 6 MB; undefined for one that fits. */
export function responseTooLarge(payload: string): Invocation | undefined {
  const bytes = Buffer.byteLength(payload);
  if (bytes <= LIMIT_BYTES) return undefined;
  return {
    outcome: 'failed',
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${LIMIT_BYTES} bytes).`,
    },
  };
}
