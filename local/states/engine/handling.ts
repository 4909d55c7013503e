import type { HandledState } from '../definition/machine.ts';
import { errorOutput, matches, StateFailedError, type Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import { nextRetry } from './retry.ts';
import type { Run } from './run.ts';

/** Runs a state that may retry and catch: performs it until it succeeds or nothing handles its failure. */
export async function withHandling(
  state: HandledState,
  run: Run,
  perform: () => Promise<Json>,
): Promise<void> {
  const { frame } = run;
  for (;;) {
    let failure: Failure;
    try {
      if (frame.progress.at === 'failed') throw new StateFailedError(frame.progress.failure);
      if (frame.progress.at === 'retrying') await run.until(frame.progress.until);
      const result = await perform();
      await run.leave(state.type, state.exit, { result }, result);
      return;
    } catch (error) {
      if (!(error instanceof StateFailedError)) throw error;
      failure = error.failure;
    }
    const until = nextRetry(state.retriers, frame.retries, failure, run.now);
    if (until === undefined) {
      await failOrCatch(state, run, failure);
      return;
    }
    frame.progress = { at: 'retrying', until };
    run.execution.changed(frame);
    run.commit();
  }
}

async function failOrCatch(state: HandledState, run: Run, failure: Failure): Promise<void> {
  run.goOn();
  if (state.type !== 'Task') run.record(`${state.type}StateFailed`);
  const catcher = state.catchers.find(({ errors }) =>
    errors.some((pattern) => matches(pattern, failure)),
  );
  if (catcher === undefined) throw new StateFailedError(failure);
  const told = errorOutput(failure);
  await run.leave(state.type, catcher.exit, { errorOutput: told }, told);
}
