import { setTimeout as delay } from 'node:timers/promises';
import { LexRefusedError } from './lex-refused-error.ts';

/** What Lex says of something it works on. */
export interface Condition {
  status: string;
  reasons?: readonly string[] | undefined;
}

const FIRST_WAIT_MILLISECONDS = 100;
const LONGEST_WAIT_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS = 15 * 60_000;

/**
 * Asks again and again, ever more slowly, until Lex is done.
 * @param step what is waited for, as the error names it
 * @param ready the status that ends the wait
 * @param working statuses on the way there; any other is an end that was not wanted
 * @throws LexRefusedError when it ends otherwise, or not within a quarter of an hour
 * @throws AbortError when the person stops it
 */
export async function untilReady(
  step: string,
  describe: () => Promise<Condition>,
  ready: string,
  working: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  let wait = FIRST_WAIT_MILLISECONDS;
  for (;;) {
    const { status, reasons } = await describe();
    if (status === ready) return;
    if (!working.includes(status)) throw new LexRefusedError(step, status, reasons);
    if (Date.now() > end)
      throw new LexRefusedError(step, `still ${status} after a quarter of an hour`, reasons);
    await delay(wait, undefined, { signal });
    wait = Math.min(wait * 1.5, LONGEST_WAIT_MILLISECONDS);
  }
}
