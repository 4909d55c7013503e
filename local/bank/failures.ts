import { setTimeout as delay } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import * as z from 'zod';
import type { BankEnv } from './bank-env.ts';
import { problem } from './problems.ts';

/** How the bank is to fail, so many times, for tests and for the curious. */
export const failureSchema = z.object({
  /** `lost` does what is asked, and cuts the line before the answer. `refund` is a refund that comes to nothing. */
  kind: z.enum(['error', 'unavailable', 'busy', 'denied', 'slow', 'cut', 'lost', 'refund']),
  times: z.int().min(1).max(1000).default(1),
  /** Only calls whose path starts so. */
  path: z.string().default('/v2/'),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH']).optional(),
  /** For `slow`. */
  milliseconds: z.int().min(1).max(60_000).default(10_000),
});

export type Failure = z.infer<typeof failureSchema>;

/** The failures that are still to come; the first that fits is taken. */
export class Failures {
  #coming: Failure[] = [];

  add(failure: Failure): void {
    this.#coming.push({ ...failure });
  }

  clear(): void {
    this.#coming = [];
  }

  list(): readonly Failure[] {
    return this.#coming;
  }

  /** Takes one failure, where one is due. */
  take(fits: (failure: Failure) => boolean): Failure | undefined {
    const failure = this.#coming.find(fits);
    if (!failure) return undefined;
    failure.times -= 1;
    this.#coming = this.#coming.filter(({ times }) => times > 0);
    return failure;
  }
}

/** Fails the call that comes, where a failure is due. */
export function failing(failures: Failures): MiddlewareHandler<BankEnv> {
  return async (context, next) => {
    const { path, method } = context.req;
    const failure = failures.take(
      (each) =>
        each.kind !== 'refund' && path.startsWith(each.path) && method === (each.method ?? method),
    );
    switch (failure?.kind) {
      case undefined:
      case 'refund':
        return next();
      case 'error':
        return problem('ErroInternoDoServidor', 'Falha pedida.');
      case 'unavailable':
        return problem('ServicoIndisponivel', 'Falha pedida.');
      case 'busy':
        return new Response('too many requests', { status: 429 });
      case 'denied':
        return new Response('unauthorized', { status: 401 });
      case 'slow':
        await delay(failure.milliseconds, undefined, { ref: false });
        return next();
      case 'cut':
        context.env.incoming.socket.destroy();
        return context.body(null);
      case 'lost':
        await next();
        context.env.incoming.socket.destroy();
        return undefined;
    }
  };
}
