import { setImmediate } from 'node:timers/promises';
import type { Branch, State } from '../definition/machine.ts';
import type { Json } from '../json.ts';
import type { Run } from './run.ts';
import { runChoice } from './states/choice.ts';
import { runFail } from './states/fail.ts';
import { performMap } from './states/map.ts';
import { performParallel } from './states/parallel.ts';
import { runPass } from './states/pass.ts';
import { runSucceed } from './states/succeed.ts';
import { performTask } from './states/task.ts';
import { runWait } from './states/wait.ts';
import { withHandling } from './handling.ts';

/** States that wait for nothing run in one go, so that a long loop of them lets others in between. */
const STATES_AT_A_STRETCH = 100;

/**
 * Runs a branch from where its frame stands to its end.
 * @returns its output @throws StateFailedError when a state failed that nothing in it caught
 */
export async function runBranch(branch: Branch, run: Run): Promise<Json> {
  const { frame } = run;
  for (let count = 1; frame.progress.at !== 'finished'; count += 1) {
    if (count % STATES_AT_A_STRETCH === 0) await setImmediate();
    const state = branch.states.get(frame.state);
    if (state === undefined) throw new Error(`there is no state ${frame.state}`);
    await runState(state, run);
  }
  return frame.progress.output;
}

function runState(state: State, run: Run): Promise<void> {
  switch (state.type) {
    case 'Pass':
      return runPass(state, run);
    case 'Choice':
      return runChoice(state, run);
    case 'Wait':
      return runWait(state, run);
    case 'Succeed':
      return runSucceed(state, run);
    case 'Fail':
      return runFail(state, run);
    case 'Task':
      return withHandling(state, run, () => performTask(state, run));
    case 'Parallel':
      return withHandling(state, run, () => performParallel(state, run, runBranch));
    case 'Map':
      return withHandling(state, run, () => performMap(state, run, runBranch));
  }
}
