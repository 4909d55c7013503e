import type { JsonObject } from './json.ts';

/** What a state fails with, as Retry and Catch see it and as it is kept between attempts. */
export interface Failure {
  /** Empty where a Fail state or SendTaskFailure gave none. */
  error: string;
  cause?: string;
  /** The field whose expression failed, as in `Output/total`. */
  location?: string;
  /** A second name that Retry and Catch match. */
  alias?: string;
}

/** A state that failed in a way that its definition may handle. */
export class StateFailedError extends Error {
  override name = 'StateFailedError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.error}: ${failure.cause ?? ''}`);
    this.failure = failure;
  }
}

/** The execution, or the branch, has been ended from outside: whoever sees it stops working. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

export function errorOutput({ error, cause }: Failure): JsonObject {
  return { ...(error !== '' && { Error: error }), ...(cause !== undefined && { Cause: cause }) };
}

/**
 * Whether one name in `ErrorEquals` covers the failure. `States.TaskFailed` covers everything but a
 * time-out, and `States.Runtime` is covered by its own name only (Developer Guide, "Error names").
 */
export function matches(pattern: string, { error, alias }: Failure): boolean {
  if (pattern === error || pattern === alias) return true;
  if (error === 'States.Runtime') return false;
  if (pattern === 'States.ALL') return true;
  return pattern === 'States.TaskFailed' && error !== 'States.Timeout';
}
