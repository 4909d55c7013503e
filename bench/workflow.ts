import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CreateStateMachineCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { StateMachine } from 'aws-local-stepfunctions';
import { startStates } from '../local/states/server.ts';
import { percentiles, type Percentiles } from './percentiles.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:nothing';
const TASKS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const;
/** As many as are under way at the same time when throughput is measured. */
const AT_ONCE = 50;

export interface WorkflowBench {
  /** Milliseconds from the start of an execution to its end, one at a time; theirs keeps nothing. */
  ours: Percentiles;
  theirs: Percentiles;
  /** Executions and states a second through the API, each kept on disk. */
  executionsPerSecond: number;
  statesPerSecond: number;
}

/**
 * What an engine costs: six tasks that do nothing. Ours is called through its API and keeps each
 * step on disk; `aws-local-stepfunctions` runs the same in memory (in JSONPath: it has no JSONata).
 */
export async function benchWorkflow(executions = 500): Promise<WorkflowBench> {
  const theirs = await timesOfTheirs(executions);
  const directory = await mkdtemp(join(tmpdir(), 'balcao-bench-'));
  const began = new Map<string, number>();
  const times: number[] = [];
  let wake = () => {};
  const states = await startStates({
    directory,
    endpoints: {},
    invoke: () => Promise.resolve({ payload: {} }),
    log: ({ type, arn }) => {
      if (type === 'execution-started') began.set(arn, performance.now());
      if (type !== 'execution-ended') return;
      times.push(performance.now() - (began.get(arn) ?? NaN));
      wake();
    },
  });
  const ended = async (count: number) => {
    while (times.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint: states.url, region: 'us-east-1', credentials });
  try {
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({
        name: 'six',
        roleArn: 'arn:aws:iam::123456789012:role/states',
        definition: JSON.stringify({ QueryLanguage: 'JSONata', ...sixTasks() }),
      }),
    );
    const start = () => client.send(new StartExecutionCommand({ stateMachineArn }));
    for (let started = 0; started < executions; started += 1) {
      await start();
      await ended(started + 1);
    }
    const ours = percentiles(times);

    const from = performance.now();
    for (let started = 0; started < executions; started += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, start));
    }
    await ended(2 * executions);
    const executionsPerSecond = Math.round((executions * 1000) / (performance.now() - from));
    const statesPerSecond = executionsPerSecond * TASKS.length;
    return { ours, theirs, executionsPerSecond, statesPerSecond };
  } finally {
    client.destroy();
    await states.close();
    await rm(directory, { recursive: true });
  }
}

async function timesOfTheirs(executions: number): Promise<Percentiles> {
  const machine = new StateMachine(sixTasks());
  const nothing = Object.fromEntries(TASKS.map((name) => [name, () => Promise.resolve({})]));
  const times: number[] = [];
  for (let started = 0; started < executions; started += 1) {
    const from = performance.now();
    await machine.run({}, { overrides: { taskResourceLocalHandlers: nothing } }).result;
    times.push(performance.now() - from);
  }
  return percentiles(times);
}

function sixTasks() {
  const task = { Type: 'Task', Resource: FUNCTION } as const;
  return {
    StartAt: TASKS[0],
    States: {
      One: { ...task, Next: TASKS[1] },
      Two: { ...task, Next: TASKS[2] },
      Three: { ...task, Next: TASKS[3] },
      Four: { ...task, Next: TASKS[4] },
      Five: { ...task, Next: TASKS[5] },
      Six: { ...task, End: true as const },
    },
  };
}
