import type { PassState } from '../../definition/machine.ts';
import type { Run } from '../run.ts';

export async function runPass(state: PassState, run: Run): Promise<void> {
  run.enter('Pass');
  await run.leave('Pass', state.exit, {}, run.frame.input);
}
