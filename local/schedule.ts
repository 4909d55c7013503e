import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Invoke } from './lambda/function.ts';

/** After a start, what was going on has a moment to go on by itself. */
const FIRST_SECONDS = 30;

/**
 * Calls a Lambda soon after the start and then every so many minutes, as a rule of EventBridge does; never
 * while the call before runs.
 * @returns ends it; a call that runs is not waited for
 */
export function onSchedule(invoke: Invoke, minutes: number, log: Logger): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const event = { source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} };
  const running = (async () => {
    await delay(FIRST_SECONDS * 1000, undefined, { signal, ref: false });
    for (;;) {
      await invoke({ ...event, time: new Date().toISOString() });
      await delay(minutes * 60_000, undefined, { signal, ref: false });
    }
  })();
  running.catch((error: unknown) => {
    if (!signal.aborted) log.error({ err: error }, 'nothing is called on schedule any more');
  });
  return () => {
    stopping.abort();
  };
}
