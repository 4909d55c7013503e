import { InvalidDefinitionError } from '../definition/invalid-definition-error.ts';
import type { Machine } from '../definition/machine.ts';
import { StateFailedError, StoppedError } from '../failure.ts';
import { parseJson, type Json } from '../json.ts';
import type { Log } from '../log.ts';
import type { Ending, ExecutionRow } from '../store/execution-row.ts';
import type { ExecutionStore } from '../store/execution-store.ts';
import type { MachineRow, MachineStore } from '../store/machine-store.ts';
import { Execution } from './execution.ts';
import { frameAt } from './frame.ts';
import { historyEvent, inputDetails, outputDetails } from './history-event.ts';
import { runBranch } from './run-branch.ts';
import { Run, type Surroundings } from './run.ts';
import { targetOf } from './task-token.ts';
import type { Task } from './task.ts';
import { armTimeLimit } from './time-limit.ts';

export interface EngineParts {
  machines: MachineStore;
  executions: ExecutionStore;
  around: Surroundings;
  compile: (definition: string) => Promise<Machine>;
  log: Log;
}

const NO_MACHINE: Machine = { startAt: '', states: new Map(), timeoutSeconds: undefined };

/** Keeps executions running, each by itself: one that fails stops no other. */
export class Engine {
  readonly #parts: EngineParts;
  readonly #compiled = new Map<number, Promise<Machine>>();
  /** Those that have not ended, by arn and by id. */
  readonly #running = new Map<string, Execution>();
  readonly #byId = new Map<number, Execution>();
  #waiting: Execution[] = [];

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Opens what had not ended when the process did. It stands still until `resume`. */
  async open(): Promise<void> {
    for (const row of this.#parts.executions.running()) {
      const revision = this.#parts.machines.revision(row.revision);
      if (revision === undefined) throw new Error(`${row.arn} began with a revision that is lost`);
      try {
        this.#waiting.push(this.#put(row, revision, await this.#machineOf(revision)));
      } catch (error) {
        if (!(error instanceof InvalidDefinitionError)) throw error;
        const cause = `The definition it began with does not run here any more. ${error.message}`;
        this.#put(row, revision, NO_MACHINE).fail({ error: 'States.Runtime', cause });
      }
    }
  }

  /** Lets what was opened go on. */
  resume(): void {
    const { log } = this.#parts;
    for (const execution of this.#waiting) {
      const { arn, machineArn } = execution.row;
      if (execution.stopped.aborted) continue;
      log({ type: 'execution-resumed', arn, machineArn });
      this.#launch(execution);
    }
    this.#waiting = [];
  }

  /** Starts an execution of a revision. The caller has seen that the arn is new. */
  async prepare(revision: MachineRow): Promise<(row: Omit<ExecutionRow, 'id'>) => void> {
    const machine = await this.#machineOf(revision);
    return (row) => {
      const { executions, around, log } = this.#parts;
      const frame = frameAt('', machine.startAt, parseJson(row.input), 0);
      const details = { ...inputDetails(row.input), roleArn: revision.roleArn };
      const now = around.clock.now();
      const events = [historyEvent(1, 0, now, 'ExecutionStarted', details)];
      const id = executions.insert(row, (execution) => ({
        execution,
        events,
        frames: [frame],
        removed: [],
      }));
      const execution = this.#put({ ...row, id }, revision, machine);
      log({ type: 'execution-started', arn: row.arn, machineArn: row.machineArn });
      this.#launch(execution);
    };
  }

  /** An execution that has not ended, with all that it has told kept. */
  running(arn: string): Execution | undefined {
    const execution = this.#running.get(arn);
    execution?.commit();
    return execution;
  }

  /** The task that a token belongs to: nothing for what was never a token, or is settled. */
  task(token: string): Task | 'settled' | undefined {
    const target = targetOf(token);
    if (target === undefined) return undefined;
    const execution = this.#byId.get(target.execution);
    const task = execution?.task(target.path, token);
    return execution === undefined || task === undefined ? 'settled' : { execution, ...task };
  }

  /** Ends an execution from outside. */
  stop(execution: Execution, named: { error?: string; cause?: string }): void {
    execution.record('ExecutionAborted', 0, named);
    execution.end({ status: 'ABORTED', ...named });
  }

  /** Stops everything where it stands, and aborts calls under way: they are made again. */
  close(): void {
    for (const execution of this.#running.values()) execution.close();
    this.#running.clear();
    this.#byId.clear();
  }

  #machineOf(revision: MachineRow): Promise<Machine> {
    const known = this.#compiled.get(revision.revision);
    if (known !== undefined) return known;
    const machine = this.#parts.compile(revision.definition);
    this.#compiled.set(revision.revision, machine);
    machine.catch(() => this.#compiled.delete(revision.revision));
    return machine;
  }

  #put(row: ExecutionRow, revision: MachineRow, machine: Machine): Execution {
    const { executions: store, around, log } = this.#parts;
    const execution = new Execution({
      row,
      roleArn: revision.roleArn,
      machine,
      frames: store.frames(row.id),
      lastEventId: store.lastEventId(row.id),
      store,
      now: () => around.clock.now(),
      ended: (ending) => {
        this.#forget(row, ending);
      },
      failed: (error) => {
        log({ type: 'fault', arn: row.arn, error });
      },
    });
    this.#running.set(row.arn, execution);
    this.#byId.set(row.id, execution);
    return execution;
  }

  /** What fails here is the store or this program: it is told, and the others go on. */
  #launch(execution: Execution): void {
    this.#run(execution).catch((error: unknown) => {
      if (error instanceof StoppedError) return;
      this.#parts.log({ type: 'fault', arn: execution.row.arn, error });
    });
  }

  async #run(execution: Execution): Promise<void> {
    const { around, log } = this.#parts;
    const { row, machine, frames, stopped: signal } = execution;
    const frame = frames.get('');
    if (frame === undefined) throw new Error(`${row.arn} has lost where it stands`);
    const disarm = armTimeLimit(execution, around.clock);
    const finished = (value: Json) => {
      const output = JSON.stringify(value);
      execution.record('ExecutionSucceeded', frame.lastId, outputDetails(output));
      execution.end({ status: 'SUCCEEDED', output });
    };
    try {
      await runBranch(machine, new Run({ execution, frame, outer: {}, signal, around, finished }));
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      if (error instanceof StateFailedError) {
        execution.fail(error.failure);
        return;
      }
      log({ type: 'fault', arn: row.arn, error });
      execution.fail({ error: 'States.Runtime', cause: String(error) });
    } finally {
      disarm();
    }
  }

  #forget(row: ExecutionRow, { status, error, cause }: Ending): void {
    this.#byId.delete(row.id);
    this.#running.delete(row.arn);
    this.#parts.log({
      type: 'execution-ended',
      arn: row.arn,
      status,
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause }),
    });
  }
}
