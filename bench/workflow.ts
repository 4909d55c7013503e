import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CreateStateMachineCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { StateMachine } from 'aws-local-stepfunctions';
import { startStates } from '../local/states/server.ts';
import type { PartResult, PartSettings } from './figure.ts';
import { benchOrders } from './orders.ts';
import { percentiles, type Percentiles } from './percentiles.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:nothing';
const TASKS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const;
/** As many as are under way at the same time when throughput is measured. */
const AT_ONCE = 50;

interface EngineBench {
  /** Milliseconds from the start of an execution to its end, one at a time; theirs keeps nothing. */
  ours: Percentiles;
  theirs: Percentiles;
  /** Executions a second through the API, each kept on disk; theirs as many at once, in memory. */
  executionsPerSecond: number;
  theirsPerSecond: number;
}

/** What the engine costs beside another one, and orders a second through all of it. */
export async function workflowPart({ quick, progress }: PartSettings): Promise<PartResult> {
  const executions = quick ? AT_ONCE : 500;
  progress('the engine, beside aws-local-stepfunctions');
  const { ours, theirs, executionsPerSecond, theirsPerSecond } = await benchEngine(executions);
  progress("the shop's own definition, to the kitchen");
  const orders = await benchOrders(quick ? 5 : 200);
  const beside = (value: number) => ({ name: 'aws-local-stepfunctions', value });
  return {
    how: `the engine alone: ${TASKS.length} tasks that do nothing, ${executions} executions one after another and ${AT_ONCE} at once; ours through its HTTP API with each step on disk, aws-local-stepfunctions in memory, without an API, in JSONPath: it reads no JSONata and so cannot run order.asl.json. The shop's own definition runs in \`npm start\`'s services with all its Lambdas: ${orders.orders} orders from StartExecution to the kitchen being asked.`,
    figures: [
      { name: 'six tasks, p50', value: ours.p50, unit: 'ms', beside: beside(theirs.p50) },
      { name: 'six tasks, p99', value: ours.p99, unit: 'ms', beside: beside(theirs.p99) },
      {
        name: `six tasks, ${AT_ONCE} at once`,
        value: executionsPerSecond,
        unit: 'executions/s',
        beside: beside(theirsPerSecond),
      },
      { name: 'orders to the kitchen', value: orders.ordersPerSecond, unit: 'orders/s' },
      { name: 'order to the kitchen, p50', value: orders.toKitchen.p50, unit: 'ms' },
      { name: 'order to the kitchen, p99', value: orders.toKitchen.p99, unit: 'ms' },
    ],
  };
}

/**
 * What an engine costs: six tasks that do nothing. Ours is called through its API and keeps each
 * step on disk; `aws-local-stepfunctions` runs the same in memory (in JSONPath: it has no JSONata).
 */
async function benchEngine(executions: number): Promise<EngineBench> {
  const { theirs, theirsPerSecond } = await benchTheirs(executions);
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
    return { ours, theirs, executionsPerSecond, theirsPerSecond };
  } finally {
    client.destroy();
    await states.close();
    await rm(directory, { recursive: true });
  }
}

async function benchTheirs(
  executions: number,
): Promise<Pick<EngineBench, 'theirs' | 'theirsPerSecond'>> {
  const machine = new StateMachine(sixTasks());
  const nothing = Object.fromEntries(TASKS.map((name) => [name, () => Promise.resolve({})]));
  const run = () => machine.run({}, { overrides: { taskResourceLocalHandlers: nothing } }).result;
  const times: number[] = [];
  for (let started = 0; started < executions; started += 1) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  const from = performance.now();
  for (let started = 0; started < executions; started += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, run));
  const theirsPerSecond = (executions * 1000) / (performance.now() - from);
  return { theirs: percentiles(times), theirsPerSecond };
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
