import type { FailState } from '../../definition/machine.ts';
import { StateFailedError } from '../../failure.ts';
import type { Run } from '../run.ts';

export async function runFail(state: FailState, run: Run): Promise<void> {
  run.enter('Fail');
  const error = state.error === undefined ? '' : await run.evaluate(state.error);
  const cause = state.cause === undefined ? undefined : await run.evaluate(state.cause);
  throw new StateFailedError({
    error: typeof error === 'string' ? error : '',
    ...(typeof cause === 'string' && { cause }),
  });
}
