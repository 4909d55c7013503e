import type { MapState } from '../../definition/machine.ts';
import type { Json } from '../../json.ts';
import { queryFailed } from '../../jsonata/expression.ts';
import { runChildren, type Family } from '../children.ts';
import type { ChildrenProgress } from '../frame.ts';
import type { Run, RunBranch } from '../run.ts';

/** Runs the processor for each item; the result is the list of the outputs. */
export async function performMap(state: MapState, run: Run, runBranch: RunBranch): Promise<Json> {
  const { execution, frame } = run;
  if (frame.progress.at === 'succeeded') return frame.progress.result;
  if (frame.progress.at !== 'children') {
    run.enter('Map');
    const progress = await begin(state, run);
    run.record('MapStateStarted', { length: progress.inputs.length });
    frame.progress = progress;
  }
  const { name } = state;
  const family: Family = {
    type: 'Map',
    branchOf: () => state.processor,
    started: (index, previousEventId) =>
      execution.record('MapIterationStarted', previousEventId, { index, name }),
    succeeded(index, child) {
      child.lastId = execution.record('MapIterationSucceeded', child.lastId, { index, name });
    },
    failed: (index, previousEventId) =>
      execution.record('MapIterationFailed', previousEventId, { index, name }),
    aborted: (index, previousEventId) =>
      execution.record('MapIterationAborted', previousEventId, { index, name }),
  };
  return runChildren(frame.progress, family, run, runBranch);
}

async function begin(state: MapState, run: Run): Promise<ChildrenProgress> {
  const concurrency = Number(await run.evaluate(state.maxConcurrency));
  const items = await run.evaluate(state.items ?? (() => itemsFrom(run.frame.input)));
  if (!Array.isArray(items)) throw new Error('Items was checked to be an array');
  const inputs: Json[] = [];
  for (const [index, item] of items.entries()) {
    const context = run.context({ Map: { Item: { Index: index, Value: item } } });
    const selector = state.itemSelector;
    inputs.push(selector === undefined ? item : await run.evaluate(selector, { context }));
  }
  return { at: 'children', inputs, items, concurrency };
}

function itemsFrom(input: Json): Json[] {
  if (Array.isArray(input)) return input;
  throw queryFailed(
    'Items',
    `The state's input is expected to be an array where Items is not given.`,
  );
}
