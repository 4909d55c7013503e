import { StateFailedError, StoppedError, type Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import { serialise } from '../payload.ts';
import { submittedEvent } from '../tasks/events.ts';
import type { Integration } from '../tasks/integration.ts';
import type { TaskProgress } from './frame.ts';
import type { Run } from './run.ts';
import { settle, type Settlement } from './settle.ts';

const TIMED_OUT: Failure = { error: 'States.Timeout' };
/** The service reports a missed heartbeat as a time-out, and lets Retry and Catch name it apart. */
const HEARTBEAT_MISSED: Failure = { error: 'States.Timeout', alias: 'States.HeartbeatTimeout' };

/** Made once: an abort without a reason makes an error each time. */
const OVER = new StoppedError('the attempt is over');

/** One attempt of a task until it is settled. @throws StateFailedError @throws StoppedError */
export async function attemptTask(
  integration: Integration,
  task: TaskProgress,
  run: Run,
): Promise<Json> {
  const { execution, frame } = run;
  const call = new AbortController();
  const settled = new Promise<void>((resolve) => execution.settled.set(frame.path, resolve));
  const disarm = armTimers(task, run);
  try {
    const called = makeCall(integration, task, run, call.signal).then(() => settled);
    await Promise.race([called, settled, stopped(run.signal, call.signal)]);
  } finally {
    disarm();
    call.abort(OVER);
    execution.settled.delete(frame.path);
  }
  run.goOn();
  switch (frame.progress.at) {
    case 'succeeded':
      return frame.progress.result;
    case 'failed':
      throw new StateFailedError(frame.progress.failure);
    case 'entering':
    case 'task':
    case 'waiting':
    case 'children':
    case 'retrying':
    case 'finished':
      throw new Error(`a settled task cannot be ${frame.progress.at}`);
  }
}

async function makeCall(
  integration: Integration,
  task: TaskProgress,
  run: Run,
  signal: AbortSignal,
): Promise<void> {
  if (task.submitted || (task.timesOutAt ?? Infinity) <= run.now) return;
  let settlement: Settlement;
  try {
    const result = await integration.call(task.argument, signal);
    if (integration.waitsForToken) {
      submitIfOpen(task, serialise(result, task.resourceType), run);
      return;
    }
    settlement = { result };
  } catch (error) {
    settlement = { failure: failureOf(error) };
  }
  settleIfOpen(task, settlement, run);
}

function submitIfOpen(task: TaskProgress, response: string, run: Run): void {
  if (!isOpen(task, run)) return;
  task.submitted = true;
  run.record(...submittedEvent(task, response));
  run.commit();
}

function settleIfOpen(task: TaskProgress, settlement: Settlement, run: Run): void {
  if (isOpen(task, run)) settle(run.execution, run.frame, task, settlement);
}

/** A token may have been answered before its call came back, and a time-out before either. */
function isOpen(task: TaskProgress, { frame, signal }: Run): boolean {
  return !signal.aborted && frame.progress === task;
}

function armTimers(task: TaskProgress, run: Run): () => void {
  const { clock } = run.around;
  const cancels = new Map<'timeout' | 'heartbeat', () => void>();
  if (task.timesOutAt !== undefined) {
    const ring = () => {
      settleIfOpen(task, { failure: TIMED_OUT }, run);
    };
    cancels.set('timeout', clock.setTimer(task.timesOutAt, ring));
  }
  const { heartbeat } = task;
  if (heartbeat !== undefined) {
    const watch = () => {
      if (clock.now() >= heartbeat.dueAt) settleIfOpen(task, { failure: HEARTBEAT_MISSED }, run);
      else cancels.set('heartbeat', clock.setTimer(heartbeat.dueAt, watch));
    };
    cancels.set('heartbeat', clock.setTimer(heartbeat.dueAt, watch));
  }
  return () => {
    for (const cancel of cancels.values()) cancel();
  };
}

/** Rejects when the branch is stopped; lets go of it when the attempt is over. */
function stopped(branch: AbortSignal, attempt: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => {
      reject(new StoppedError());
    };
    if (branch.aborted) stop();
    else branch.addEventListener('abort', stop, { once: true, signal: attempt });
  });
}

function failureOf(error: unknown): Failure {
  if (error instanceof StateFailedError) return error.failure;
  return { error: 'States.Runtime', cause: error instanceof Error ? error.message : String(error) };
}
