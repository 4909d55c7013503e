import type { RetrySource } from '../definition/schema.ts';
import { matches, type Failure } from '../failure.ts';

/**
 * Counts one more use of the first retrier that covers the failure.
 * @param used times that each retrier was used, changed here
 * @returns when to try again, in milliseconds; nothing when no retrier covers it or it is used up
 */
export function nextRetry(
  retriers: RetrySource[],
  used: number[],
  failure: Failure,
  now: number,
): number | undefined {
  const index = retriers.findIndex(({ ErrorEquals }) =>
    ErrorEquals.some((pattern) => matches(pattern, failure)),
  );
  const retrier = retriers[index];
  if (retrier === undefined) return undefined;
  for (const [other] of retriers.entries()) used[other] ??= 0;
  const times = used[index] ?? 0;
  if (times >= retrier.MaxAttempts) return undefined;
  used[index] = times + 1;
  return now + delaySeconds(retrier, times) * 1000;
}

function delaySeconds(retrier: RetrySource, times: number): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** times;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Infinity);
  return retrier.JitterStrategy === 'FULL' ? Math.random() * seconds : seconds;
}
