import * as z from 'zod';
import { settle } from '../engine/settle.ts';
import type { Task } from '../engine/task.ts';
import { parseJson, type Json } from '../json.ts';
import { exceedsPayload, MAXIMUM_PAYLOAD_BYTES } from '../payload.ts';
import { ApiError } from './api-error.ts';
import { operation, type Service } from './operation.ts';

const taskToken = z.string().min(1).max(2048);

export const sendTaskSuccess = operation(
  z.object({ taskToken, output: z.string() }),
  ({ taskToken, output }, service) => {
    const result = readOutput(output);
    const { execution, frame, task } = findTask(taskToken, service);
    settle(execution, frame, task, { result });
    execution.commit();
    return {};
  },
);

export const sendTaskFailure = operation(
  z.object({
    taskToken,
    error: z.string().max(256).default(''),
    cause: z.string().max(32_768).optional(),
  }),
  ({ taskToken, error, cause }, service) => {
    const { execution, frame, task } = findTask(taskToken, service);
    settle(execution, frame, task, {
      failure: { error, ...(cause !== undefined && { cause }) },
    });
    execution.commit();
    return {};
  },
);

export const sendTaskHeartbeat = operation(z.object({ taskToken }), ({ taskToken }, service) => {
  const { execution, frame, task } = findTask(taskToken, service);
  if (task.heartbeat !== undefined) {
    task.heartbeat.dueAt = service.clock.now() + task.heartbeat.seconds * 1000;
    execution.changed(frame);
    execution.commit();
  }
  return {};
});

function findTask(token: string, { engine }: Service): Task {
  const task = engine.task(token);
  if (task === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (task !== 'settled') return task;
  throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}

function readOutput(output: string): Json {
  if (exceedsPayload(output)) {
    throw new ApiError('InvalidOutput', `Invalid Output: more than ${MAXIMUM_PAYLOAD_BYTES} bytes`);
  }
  try {
    return parseJson(output);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new ApiError('InvalidOutput', `Invalid Output: '${message}'`);
  }
}
