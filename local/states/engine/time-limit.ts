import type { Clock } from '../clock.ts';
import type { Execution } from './execution.ts';

/** Ends the execution when its machine's TimeoutSeconds have passed. @returns how to disarm it */
export function armTimeLimit(execution: Execution, clock: Clock): () => void {
  const { machine, row } = execution;
  if (machine.timeoutSeconds === undefined) return () => undefined;
  return clock.setTimer(row.startedAt + machine.timeoutSeconds * 1000, () => {
    const error = 'States.Timeout';
    execution.record('ExecutionTimedOut', 0, { error });
    execution.end({ status: 'TIMED_OUT', error });
  });
}
