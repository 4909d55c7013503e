import type { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { compileMachine } from '../../local/states/definition/compile.ts';
import { Engine } from '../../local/states/engine/engine.ts';
import { settle } from '../../local/states/engine/settle.ts';
import { StoppedError } from '../../local/states/failure.ts';
import { functionsOf } from '../../local/states/jsonata/functions.ts';
import type { JsonObject } from '../../local/states/json.ts';
import { openDatabase } from '../../local/states/store/database.ts';
import type { ExecutionSummary } from '../../local/states/store/execution-row.ts';
import { ExecutionStore, type Change } from '../../local/states/store/execution-store.ts';
import { MachineStore } from '../../local/states/store/machine-store.ts';
import { connectTo } from '../../local/states/tasks/connect.ts';
import { Sdk } from '../../local/states/tasks/sdk.ts';
import { definitions } from './arbitrary-definitions.ts';
import { FakeClock, settled } from './fake-clock.ts';
import { newDirectory, ROLE, validated } from './stage.ts';

/** When the process is killed: just before, or just after, so many commits. */
interface Kill {
  commits: number;
  kept: boolean;
}

/** A store whose process is killed: from then on nothing is kept, and whoever tries stops. */
class KilledStore extends ExecutionStore {
  commits = 0;
  killed = false;
  readonly #kill: Kill | undefined;

  constructor(database: DatabaseSync, kill?: Kill) {
    super(database);
    this.#kill = kill;
  }

  override commit(change: Change): void {
    if (this.killed) throw new StoppedError();
    this.commits += 1;
    this.killed = this.#kill?.commits === this.commits;
    if (!this.killed || this.#kill?.kept === true) super.commit(change);
    if (this.killed) throw new StoppedError();
  }
}

interface Payload {
  name: string;
  fails: number;
  retry: number;
  item: number | null;
  token?: string;
}

const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:machine';
const ANSWERS = 2000;

interface Outcome {
  execution: ExecutionSummary;
  /** What was told, as `type name-or-index`. */
  events: string[];
  /** Attempts of tasks whose call was made, with how often. */
  effects: Map<string, number>;
  commits: number;
}

/** Runs one execution to its end, killing the process once and starting it again. */
async function runKilled(
  database: DatabaseSync,
  definition: string,
  name: string,
  kill?: Kill,
): Promise<Outcome> {
  const clock = new FakeClock();
  const machines = new MachineStore(database);
  const effects = new Map<string, number>();
  const tokens = new Set<string>();
  const invoke = (_arn: string, payload: unknown) => {
    const { name, fails, retry, item, token } = payload as Payload;
    const effect = `${name} ${item ?? '-'} ${retry}`;
    effects.set(effect, (effects.get(effect) ?? 0) + 1);
    if (token !== undefined) tokens.add(token);
    return Promise.resolve(
      retry < fails
        ? { error: { errorType: 'Busy', errorMessage: effect } }
        : { payload: { name, item } },
    );
  };
  const connect = connectTo({ invoke, sdk: new Sdk('us-east-1', {}) });
  const boot = (store: KilledStore) =>
    new Engine({
      machines,
      executions: store,
      around: { clock, region: 'us-east-1', functions: functionsOf(clock) },
      compile: (text) => compileMachine(text, connect),
      log: (event) => {
        if (event.type === 'fault') throw event.error;
      },
    });

  const arn = `arn:aws:states:us-east-1:123456789012:execution:machine:${name}`;
  const row = { createdAt: 0, updatedAt: 0, revisionId: '', roleArn: ROLE };
  machines.save({ arn: MACHINE, name: 'machine', definition, ...row });
  const machine = machines.find(MACHINE);
  if (machine === undefined) throw new Error('the machine was not kept');
  let store = new KilledStore(database, kill);
  let engine = boot(store);
  const start = await engine.prepare(machine);
  start({
    arn,
    name,
    machineArn: MACHINE,
    revision: machine.revision,
    input: '{}',
    startedAt: clock.now(),
  });

  for (let answers = 0; answers < ANSWERS; answers += 1) {
    await settled();
    if (store.killed) {
      engine.close();
      store = new KilledStore(database);
      engine = boot(store);
      await engine.open();
      engine.resume();
      await settled();
    }
    const execution = store.find(arn);
    if (execution !== undefined && execution.status !== 'RUNNING') {
      const events = store.events(execution.id, 0, 10_000, false).map((event, index) => {
        if (event.id !== index + 1 || event.previousEventId >= event.id) {
          throw new Error(`event ${event.id} is out of order`);
        }
        const { name, index: item } = Object.values(event).find(isObject) ?? {};
        return `${event.type} ${JSON.stringify(name ?? item)}`;
      });
      return { execution, events: events.sort(), effects, commits: store.commits };
    }
    try {
      let answered = false;
      for (const token of tokens) {
        const task = engine.task(token);
        if (task === undefined) throw new Error('the token is not known');
        if (task === 'settled') continue;
        settle(task.execution, task.frame, task.task, { result: { answered: true } });
        task.execution.commit();
        answered = true;
      }
      if (!answered) await clock.advanceToNext();
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    }
  }
  throw new Error('the execution does not end');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

test('killed at any point that is kept, an execution comes to the same end', async () => {
  const directory = newDirectory();
  const database = openDatabase(directory);
  let runs = 0;
  const property = fc.asyncProperty(definitions, async (written) => {
    const definition = validated(written);
    const whole = await runKilled(database, definition, `run-${(runs += 1)}`);
    for (let commits = 1; commits <= whole.commits; commits += 1) {
      for (const kept of [false, true]) {
        const kill = { commits, kept };
        const again = await runKilled(database, definition, `run-${(runs += 1)}`, kill);
        const { status } = again.execution;
        expect({ kill, status }).toEqual({ kill, status: whole.execution.status });
        expect(endOf(again.execution)).toEqual(endOf(whole.execution));
        // Where a failure ends what runs beside it, how far that came is a matter of time.
        if (whole.events.some((event) => event.includes('Aborted'))) continue;
        expect({ kill, events: again.events }).toEqual({ kill, events: whole.events });
        expect([...again.effects.keys()].sort()).toEqual([...whole.effects.keys()].sort());
        for (const [attempt, times] of whole.effects) {
          const timesAgain = again.effects.get(attempt) ?? 0;
          if (timesAgain < times || timesAgain > times * 2) {
            throw new Error(`${attempt} was made ${timesAgain} times, ${times} without the kill`);
          }
        }
      }
    }
  });
  await fc.assert(property, { seed: 20_260_131, numRuns: 15, endOnFailure: true });
  database.close();
}, 60_000);

function endOf(execution: ExecutionSummary): unknown {
  if (execution.status === 'RUNNING') return undefined;
  const { status, output, error } = execution;
  return { status, output, error };
}
