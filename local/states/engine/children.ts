import { setMaxListeners } from 'node:events';
import type { Branch } from '../definition/machine.ts';
import { StateFailedError, StoppedError, type Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import { frameAt, type ChildrenProgress, type Frame } from './frame.ts';
import { Run, type RunBranch } from './run.ts';

/** What a Parallel and a Map differ in. The hooks tell it in the history. */
export interface Family {
  type: 'Parallel' | 'Map';
  branchOf: (index: number) => Branch;
  /** @returns the event that the child's first one follows */
  started?: (index: number, previousEventId: number) => number;
  succeeded?: (index: number, child: Frame) => void;
  failed?: (index: number, previousEventId: number) => void;
  aborted?: (index: number, previousEventId: number) => void;
}

/**
 * Runs the children of a Parallel or a Map, so many at a time, from where each stands.
 * @returns their outputs in order @throws StateFailedError of the first that fails; the others end
 */
export async function runChildren(
  { inputs, items, concurrency }: ChildrenProgress,
  family: Family,
  run: Run,
  runBranch: RunBranch,
): Promise<Json[]> {
  const { execution, frame } = run;
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  setMaxListeners(0, signal);
  const pathOf = (index: number) => `${frame.path}/${index}`;
  const childAt = (index: number) => execution.frames.get(pathOf(index));

  const open = (index: number, previousEventId: number): Frame => {
    const lastId = family.started?.(index, previousEventId) ?? previousEventId;
    const branch = family.branchOf(index);
    const child = frameAt(pathOf(index), branch.startAt, inputs[index] ?? null, lastId);
    // What stands inside an iteration, however deep, knows its item.
    const item = items === undefined ? frame.item : { Index: index, Value: items[index] ?? null };
    if (item !== undefined) child.item = item;
    return execution.open(child);
  };

  const waiting = [...inputs.keys()].filter((index) => childAt(index)?.progress.at !== 'finished');
  const width = Math.min(concurrency === 0 ? waiting.length : concurrency, waiting.length);
  const first = waiting.splice(0, width);
  for (const index of first) if (childAt(index) === undefined) open(index, frame.lastId);

  const lane = async (begin: number): Promise<void> => {
    let previousEventId = frame.lastId;
    for (let index: number | undefined = begin; index !== undefined; index = waiting.shift()) {
      const child = childAt(index) ?? open(index, previousEventId);
      previousEventId = await runChild(child, index);
    }
  };

  const runChild = async (child: Frame, index: number): Promise<number> => {
    let endedAfter = child.lastId;
    const finished = () => {
      endedAfter = child.lastId;
      family.succeeded?.(index, child);
    };
    const { variables: outer, around } = run;
    try {
      const inner = new Run({ execution, frame: child, outer, signal, around, finished });
      await runBranch(family.branchOf(index), inner);
      return endedAfter;
    } catch (error) {
      if (error instanceof StateFailedError) fail(index, child.lastId, error.failure);
      throw error;
    }
  };

  const fail = (index: number, after: number, failure: Failure) => {
    if (signal.aborted) throw new StoppedError();
    stop.abort();
    family.failed?.(index, after);
    for (const other of inputs.keys()) {
      const child = childAt(other);
      if (other === index || child === undefined || child.progress.at === 'finished') continue;
      abortState(child, family.branchOf(other), after);
      family.aborted?.(other, after);
    }
    execution.closeBelow(frame.path);
    frame.lastId = after;
    frame.progress = { at: 'failed', failure };
    execution.changed(frame);
  };

  const abortState = (child: Frame, branch: Branch, after: number) => {
    const type = branch.states.get(child.state)?.type;
    if (child.enteredId !== 0 && type !== undefined) {
      execution.record(`${type}StateAborted`, after);
    }
  };

  await Promise.all(first.map(lane));
  return collect(family, inputs.length, run);
}

function collect(family: Family, count: number, { execution, frame }: Run): Json[] {
  const outputs: Json[] = [];
  for (let index = 0; index < count; index += 1) {
    const child = execution.frames.get(`${frame.path}/${index}`);
    if (child?.progress.at !== 'finished') throw new Error(`child ${index} has not finished`);
    outputs.push(child.progress.output);
    frame.lastId = Math.max(frame.lastId, child.lastId);
  }
  execution.closeBelow(frame.path);
  execution.record(`${family.type}StateSucceeded`, frame.lastId);
  frame.progress = { at: 'succeeded', result: outputs };
  execution.changed(frame);
  return outputs;
}
