import type { ParallelState } from '../../definition/machine.ts';
import type { Json } from '../../json.ts';
import { runChildren, type Family } from '../children.ts';
import type { Run, RunBranch } from '../run.ts';

/** Runs all branches at the same time; the result is the list of their outputs. */
export async function performParallel(
  state: ParallelState,
  run: Run,
  runBranch: RunBranch,
): Promise<Json> {
  const { frame } = run;
  if (frame.progress.at === 'succeeded') return frame.progress.result;
  if (frame.progress.at !== 'children') {
    run.enter('Parallel');
    const input = state.arguments === undefined ? frame.input : await run.evaluate(state.arguments);
    run.record('ParallelStateStarted');
    frame.progress = { at: 'children', inputs: state.branches.map(() => input), concurrency: 0 };
  }
  const family: Family = {
    type: 'Parallel',
    branchOf(index) {
      const branch = state.branches[index];
      if (branch === undefined) throw new Error(`${state.name} has no branch ${index}`);
      return branch;
    },
  };
  return runChildren(frame.progress, family, run, runBranch);
}
