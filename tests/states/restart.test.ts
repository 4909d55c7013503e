import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { NewerDataError } from '../../local/states/store/database.ts';
import type { Json, JsonObject } from '../../local/states/json.ts';
import {
  closeStages,
  newDirectory,
  INVOKE,
  openStage,
  ROLE,
  start,
  ThrownByFunction,
  validated,
  type Work,
} from './stage.ts';
import { wire, type Call } from './wire.ts';

afterEach(closeStages);

const PROGRAM = fileURLToPath(new URL('./killed-process.ts', import.meta.url));

/** A process of its own that runs the engine; its functions write what they did to a file. */
async function spawnStates(directory: string): Promise<{ child: ChildProcess; call: Call }> {
  const child = spawn(process.execPath, [PROGRAM, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, call: wire(line) };
  }
  throw new Error('the process ended before it told its address');
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('a real process killed again and again loses no execution and no token', async () => {
  const directory = newDirectory();
  const names = Array.from({ length: 30 }, (_, index) => `order-${index}`);
  const step = (name: string, more: object) => ({
    Type: 'Task',
    Resource: INVOKE,
    Arguments: {
      FunctionName: 'work',
      Payload: { name, run: '{% $states.context.Execution.Name %}' },
    },
    ...more,
  });
  const definition = validated({
    StartAt: 'First',
    States: {
      First: step('First', { Next: 'Both' }),
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Left', States: { Left: step('Left', { End: true }) } },
          { StartAt: 'Rest', States: { Rest: { Type: 'Wait', Seconds: 1, End: true } } },
        ],
        Next: 'Ask',
      },
      Ask: {
        Type: 'Task',
        Resource: `${INVOKE}.waitForTaskToken`,
        Arguments: {
          FunctionName: 'work',
          Payload: {
            name: 'Ask',
            run: '{% $states.context.Execution.Name %}',
            token: '{% $states.context.Task.Token %}',
          },
        },
        Next: 'Last',
      },
      Last: step('Last', { Output: '{% "done" %}', End: true }),
    },
  });

  let { child, call } = await spawnStates(directory);
  const { stateMachineArn } = await call('CreateStateMachine', {
    name: 'm',
    roleArn: ROLE,
    definition,
  });
  for (const name of names) await call('StartExecution', { stateMachineArn, name });
  for (const pause of [40, 150, 700, 60, 400]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await killed(child);
    ({ child, call } = await spawnStates(directory));
    await answerTokens(directory, call);
  }
  for (let tries = 0; tries < 100; tries += 1) {
    await answerTokens(directory, call);
    const running = { stateMachineArn, statusFilter: 'RUNNING' };
    const { executions } = await call('ListExecutions', running);
    if ((executions as unknown[]).length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { executions } = await call('ListExecutions', { stateMachineArn });
  await killed(child);

  expect((executions as { name: string; status: string }[]).map(({ status }) => status)).toEqual(
    names.map(() => 'SUCCEEDED'),
  );
  for (const name of ['First', 'Left', 'Ask', 'Last']) {
    const done = workOf(directory).filter((work) => work.name === name);
    expect(new Set(done.map(({ run }) => run)).size).toBe(names.length);
  }
}, 30_000);

interface DoneWork {
  name: string;
  run: string;
  token?: string;
}

function workOf(directory: string): DoneWork[] {
  const lines = readFileSync(join(directory, 'work.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as DoneWork);
}

async function answerTokens(directory: string, call: Call): Promise<void> {
  for (const { token } of workOf(directory)) {
    if (token === undefined) continue;
    try {
      await call('SendTaskSuccess', { taskToken: token, output: '"yes"' });
    } catch (error) {
      expect((error as Error).name).toBe('TaskTimedOut');
    }
  }
}

const busyAtFirst = (_payload: Json, times: number) => {
  if (times === 1) throw new ThrownByFunction('Busy');
  return 'at last';
};
const ask = {
  Type: 'Task',
  Resource: `${INVOKE}.waitForTaskToken`,
  Arguments: { FunctionName: 'work', Payload: '{% $states.context.Task.Token %}' },
  End: true,
};
const retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 100 }];

test.each<{ what: string; state: JsonObject; work?: Work; status: string }>([
  { what: 'a wait', state: { Type: 'Wait', Seconds: 100, End: true }, status: 'SUCCEEDED' },
  { what: 'a time-out', state: { ...ask, TimeoutSeconds: 100 }, status: 'FAILED' },
  { what: 'a heartbeat', state: { ...ask, HeartbeatSeconds: 100 }, status: 'FAILED' },
  {
    what: 'a retry',
    state: { ...ask, Resource: INVOKE, Arguments: { FunctionName: 'work' }, Retry: retry },
    work: busyAtFirst,
    status: 'SUCCEEDED',
  },
])('$what comes at its time, though nothing ran meanwhile', async ({ state, work, status }) => {
  const options = { ...(work !== undefined && { work }), payloads: [] };
  const first = await openStage(options);
  const { clock, directory } = first;
  const executionArn = await start(first, { StartAt: 'State', States: { State: state } });
  await clock.advance(30);
  await closeStages();
  await clock.advance(20);

  const second = await openStage({ ...options, directory, clock });
  const statusNow = async () =>
    (await second.call('DescribeExecution', { executionArn }))['status'];
  second.states.resume();
  await clock.advance(49);
  expect(await statusNow()).toBe('RUNNING');
  await clock.advance(1);
  expect(await statusNow()).toBe(status);
});

test('a task that ran out of time while nothing ran is not called again', async () => {
  const first = await openStage({ work: () => new Promise(() => undefined) });
  const { clock, directory } = first;
  const slow = {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: 'work' },
    TimeoutSeconds: 10,
    End: true,
  };
  const executionArn = await start(first, { StartAt: 'Slow', States: { Slow: slow } });
  await closeStages();
  await clock.advance(11);

  const second = await openStage({ directory, clock });
  second.states.resume();
  await clock.advance(0);
  expect(second.payloads).toEqual([]);
  expect(await second.call('DescribeExecution', { executionArn })).toMatchObject({
    status: 'FAILED',
    error: 'States.Timeout',
  });
});

test('until it is told to go on, an execution stands still and its tokens can be answered', async () => {
  const first = await openStage();
  const { clock, directory, payloads } = first;
  const executionArn = await start(first, { StartAt: 'Ask', States: { Ask: ask } });
  await closeStages();

  const second = await openStage({ directory, clock });
  await second.call('SendTaskSuccess', { taskToken: payloads[0], output: '"yes"' });
  await clock.advance(1);
  expect(await second.call('DescribeExecution', { executionArn })).toMatchObject({
    status: 'RUNNING',
  });
  second.states.resume();
  await clock.advance(0);
  expect(await second.call('DescribeExecution', { executionArn })).toMatchObject({
    output: '"yes"',
  });
});

test('a directory that a newer version wrote is refused', async () => {
  const { directory } = await openStage();
  await closeStages();
  const database = new DatabaseSync(join(directory, 'step-functions.sqlite'));
  database.exec('pragma user_version = 99');
  database.close();
  await expect(openStage({ directory })).rejects.toThrow(NewerDataError);
});
