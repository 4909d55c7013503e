import type { Json, JsonObject } from '../../../local/states/json.ts';
import type { Line } from '../history.ts';
import { INVOKE, type Stage, type Work } from '../stage.ts';

/**
 * A history as the service gives it: ids, what each event follows, details. Those marked "recorded"
 * are in the shape of recordings made against the service itself by the LocalStack project
 * (tests/aws/services/stepfunctions/v2); the others follow the Developer Guide.
 */
export interface Case {
  behaviour: string;
  definition: JsonObject;
  input?: Json;
  work?: Work;
  /** What happens from outside once it has started. */
  then?: (stage: Stage, executionArn: string) => Promise<unknown>;
  /** After ExecutionStarted. */
  history: Line[];
}

export const invoke = { resourceType: 'lambda', resource: 'invoke' };
/** Details that the case is not about. */
export const details = expect.anything() as Record<string, unknown>;

/** A branch, or a machine, of one state. */
export function only(name: string, state: JsonObject): JsonObject {
  return { StartAt: name, States: { [name]: state } };
}

export function task(more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    End: true,
    ...more,
  };
}

export function never(): Promise<Json> {
  return new Promise(() => undefined);
}
