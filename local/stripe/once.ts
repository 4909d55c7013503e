import { createHash } from 'node:crypto';
import { StripeFault } from './fault.ts';
import type { StripeStore } from './store.ts';

export interface Answer {
  status: number;
  body: string;
  replayed?: boolean;
}

/**
 * Runs a change once for its `Idempotency-Key`, as Stripe does: the same request again gets the same answer,
 * errors included; another request under the key is refused. What was refused before it ran (a wrong
 * parameter) keeps no key. Each runs at once here: none meets another that still does.
 */
export function once(
  store: StripeStore,
  key: string | undefined,
  request: { path: string; body: string },
  run: () => Answer,
): Answer {
  if (key === undefined) return answered(run);
  const asked = createHash('sha256').update(`${request.path}\n${request.body}`).digest('base64url');
  const before = store.key(key);
  if (before) {
    if (before.request !== asked)
      throw new StripeFault(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    return { status: before.status, body: before.body, replayed: true };
  }
  const answer = answered(run);
  store.keep(key, asked, answer);
  return answer;
}

function answered(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return { status: error.status, body: JSON.stringify({ error: error.body }) };
  }
}
