import type { SucceedState } from '../../definition/machine.ts';
import type { Run } from '../run.ts';

export async function runSucceed(state: SucceedState, run: Run): Promise<void> {
  run.enter('Succeed');
  await run.leave('Succeed', state.exit, {}, run.frame.input);
}
