import type { TaskState } from '../../definition/machine.ts';
import { StateFailedError } from '../../failure.ts';
import type { Json, JsonObject } from '../../json.ts';
import { serialise } from '../../payload.ts';
import { scheduledEvent, startedEvent } from '../../tasks/events.ts';
import type { TaskProgress } from '../frame.ts';
import type { Run } from '../run.ts';
import { attemptTask } from '../task-attempt.ts';
import { newToken } from '../task-token.ts';

/** Makes the call, or makes it again where its end was not kept, and waits for what settles it. */
export async function performTask(state: TaskState, run: Run): Promise<Json> {
  const { frame } = run;
  if (frame.progress.at === 'succeeded') return frame.progress.result;
  const task = frame.progress.at === 'task' ? frame.progress : await schedule(state, run);
  return attemptTask(state.integration, task, run);
}

/** Leads nowhere: what its call settles cannot be answered. */
const NO_TOKEN = '';

/** From here on the token is valid: what is kept comes before the call. */
async function schedule(state: TaskState, run: Run): Promise<TaskProgress> {
  const { frame } = run;
  const { integration } = state;
  run.enter('Task');
  const { waitsForToken } = integration;
  const token = waitsForToken ? newToken(run.execution.row.id, frame.path) : NO_TOKEN;
  const context = run.context(waitsForToken ? { Task: { Token: token } } : {});
  const argument =
    state.arguments === undefined ? frame.input : await run.evaluate(state.arguments, { context });
  const text = serialise(argument, integration.resourceType);
  const timeoutSeconds = await seconds(state.timeoutSeconds, run);
  const heartbeatSeconds = await seconds(state.heartbeatSeconds, run);

  const limits: JsonObject = {
    ...(timeoutSeconds !== undefined && { timeoutInSeconds: timeoutSeconds }),
    ...(heartbeatSeconds !== undefined && { heartbeatInSeconds: heartbeatSeconds }),
  };
  run.record(...scheduledEvent(integration, text, run.around.region, limits));
  run.record(...startedEvent(integration));
  const task: TaskProgress = {
    at: 'task',
    token,
    argument,
    resourceType: integration.resourceType,
    resource: integration.resource,
    submitted: false,
    ...(timeoutSeconds !== undefined && { timesOutAt: run.now + timeoutSeconds * 1000 }),
    ...(heartbeatSeconds !== undefined && {
      heartbeat: { seconds: heartbeatSeconds, dueAt: run.now + heartbeatSeconds * 1000 },
    }),
  };
  frame.progress = task;
  run.commit();
  return task;
}

async function seconds(
  template: TaskState['timeoutSeconds'],
  run: Run,
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = Number(await run.evaluate(template));
  if (value >= 1) return value;
  const cause = `TimeoutSeconds and HeartbeatSeconds take 1 or more, got ${value}`;
  throw new StateFailedError({ error: 'States.Runtime', cause });
}
