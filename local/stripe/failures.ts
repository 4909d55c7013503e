import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';

/** A fault to be had on request: how the next calls go wrong. */
export const failureSchema = z.strictObject({
  /** `hang` answers after a minute, `close` breaks off; the others answer so. */
  kind: z.enum(['500', '429', '409', 'hang', 'close']),
  /** How many calls; 1 when absent. */
  times: z.int().min(1).default(1),
  /** Only calls whose path holds this. */
  path: z.string().default(''),
  /** True: the call is carried out, and its answer is what is lost. */
  done: z.boolean().default(false),
});

export type Failure = z.infer<typeof failureSchema>;

const HANG_MILLISECONDS = 60_000;

export class Failures {
  #asked: Failure[] = [];

  ask(failure: Failure): void {
    this.#asked.push({ ...failure });
  }

  clear(): void {
    this.#asked = [];
  }

  /** What is to befall a call, and counts it. */
  next(path: string): Failure | undefined {
    const found = this.#asked.find((each) => path.includes(each.path));
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.#asked = this.#asked.filter((each) => each !== found);
    return found;
  }
}

/** Answers as asked to fail. @param breakOff ends the connection */
export async function failing(kind: Failure['kind'], breakOff: () => void): Promise<Response> {
  switch (kind) {
    case 'hang':
      await delay(HANG_MILLISECONDS, undefined, { ref: false });
      return errorOf(500, 'api_error', 'This took too long.');
    case 'close':
      breakOff();
      return errorOf(500, 'api_error', 'The connection was ended.');
    case '500':
      return errorOf(500, 'api_error', 'An unknown error occurred.');
    case '429':
      return errorOf(429, 'invalid_request_error', 'Too many requests.', 'rate_limit');
    case '409':
      return errorOf(409, 'invalid_request_error', 'The key is in use.', 'idempotency_key_in_use');
  }
}

const errorOf = (status: number, type: string, message: string, code?: string) =>
  Response.json({ error: { type, message, ...(code !== undefined && { code }) } }, { status });
