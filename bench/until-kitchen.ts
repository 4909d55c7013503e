import { setTimeout as delay } from 'node:timers/promises';
import { paginateGetExecutionHistory, type SFNClient } from '@aws-sdk/client-sfn';

const LOOK_MILLISECONDS = 20;

/**
 * Waits until the kitchen is asked for an order, and says after how many milliseconds of its execution that was.
 * @throws when the execution ends before
 */
export async function untilKitchen(client: SFNClient, executionArn: string): Promise<number> {
  for (;;) {
    let started = NaN;
    for await (const { events } of paginateGetExecutionHistory({ client }, { executionArn })) {
      for (const { type, timestamp, stateEnteredEventDetails } of events ?? []) {
        if (type === 'ExecutionStarted') started = Number(timestamp);
        if (stateEnteredEventDetails?.name === 'AskKitchen') return Number(timestamp) - started;
        if (type === 'ExecutionFailed' || type === 'ExecutionSucceeded') {
          throw new Error(`${executionArn} never came to the kitchen`);
        }
      }
    }
    await delay(LOOK_MILLISECONDS);
  }
}
