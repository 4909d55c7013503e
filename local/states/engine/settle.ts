import { StateFailedError, type Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import { serialise } from '../payload.ts';
import { failedEvent, succeededEvent } from '../tasks/events.ts';
import type { Execution } from './execution.ts';
import type { Frame, TaskProgress } from './frame.ts';

/** How a task ended. */
export type Settlement = { result: Json } | { failure: Failure };

/**
 * Ends a task, whoever brings the news: the call, a token, a timer. Only the first news counts: the
 * caller has seen that the task is open. Whoever answers for it to somebody else commits first.
 */
export function settle(
  execution: Execution,
  frame: Frame,
  task: TaskProgress,
  settlement: Settlement,
): void {
  const outcome = withinLimit(task, settlement);
  if ('failure' in outcome) {
    const { failure } = outcome;
    frame.lastId = execution.record(...after(frame, failedEvent(task, failure)));
    frame.progress = { at: 'failed', failure };
  } else {
    frame.lastId = execution.record(...after(frame, succeededEvent(task, outcome.text)));
    frame.progress = { at: 'succeeded', result: outcome.result };
  }
  execution.changed(frame);
  execution.commitSoon();
  execution.settled.get(frame.path)?.();
}

function after<Details>(
  frame: Frame,
  [type, details]: [type: string, details?: Details],
): [type: string, previousEventId: number, details?: Details] {
  return details === undefined ? [type, frame.lastId] : [type, frame.lastId, details];
}

function withinLimit(
  { resourceType, resource }: TaskProgress,
  settlement: Settlement,
): { failure: Failure } | { result: Json; text: string } {
  if ('failure' in settlement) return settlement;
  try {
    const source = resourceType === 'lambda-function' ? resource : resourceType;
    return { result: settlement.result, text: serialise(settlement.result, source) };
  } catch (error) {
    if (error instanceof StateFailedError) return { failure: error.failure };
    throw error;
  }
}
