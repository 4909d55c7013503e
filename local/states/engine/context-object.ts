import type { JsonObject } from '../json.ts';
import type { Execution } from './execution.ts';
import type { Frame } from './frame.ts';

/** Only these have a RetryCount (as recorded from the service). */
const RETRYING = new Set(['Task', 'Parallel', 'Map']);

/** `$states.context`, without the Task that only a task with a token has. */
export function contextObject(
  { row, roleArn, input }: Execution,
  frame: Frame,
  stateType: string,
): JsonObject {
  return {
    Execution: {
      Id: row.arn,
      Input: input,
      StartTime: new Date(row.startedAt).toISOString(),
      Name: row.name,
      RoleArn: roleArn,
      RedriveCount: 0,
    },
    StateMachine: {
      Id: row.machineArn,
      Name: row.machineArn.slice(row.machineArn.lastIndexOf(':') + 1),
    },
    State: {
      Name: frame.state,
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      ...(RETRYING.has(stateType) && { RetryCount: retryCount(frame) }),
    },
    ...(frame.item && { Map: { Item: { ...frame.item } } }),
  };
}

function retryCount({ retries }: Frame): number {
  return retries.reduce((sum, times) => sum + times, 0);
}
