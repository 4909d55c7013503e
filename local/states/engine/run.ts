import type { Clock } from '../clock.ts';
import type { Branch, Exit } from '../definition/machine.ts';
import { StateFailedError, StoppedError } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Template } from '../jsonata/template.ts';
import { serialise } from '../payload.ts';
import { contextObject } from './context-object.ts';
import type { Execution } from './execution.ts';
import type { Frame } from './frame.ts';
import { inputDetails, MAXIMUM_EVENTS, outputDetails } from './history-event.ts';

/** What every state of every execution runs with. */
export interface Surroundings {
  clock: Clock;
  region: string;
  /** The functions of JSONata that Step Functions adds, by name. */
  functions: Record<string, unknown>;
}

/** `$states` beside its input; the context where a state adds to it. */
export interface StateValues {
  result?: Json;
  errorOutput?: Json;
  context?: JsonObject;
}

/** Runs a branch to its end, handed down so that states may have branches of their own. */
export type RunBranch = (branch: Branch, run: Run) => Promise<Json>;

interface Parts {
  execution: Execution;
  frame: Frame;
  /** Variables of the branches around this one: they can be read, and do not change meanwhile. */
  outer: Record<string, Json>;
  signal: AbortSignal;
  around: Surroundings;
  /** Told in the same instant that the branch ends. */
  finished: (output: Json) => void;
}

/** One branch under way: what its states use to evaluate, to tell what happens, and to move on. */
export class Run {
  readonly execution: Execution;
  readonly frame: Frame;
  readonly signal: AbortSignal;
  readonly around: Surroundings;
  readonly #outer: Record<string, Json>;
  readonly #finished: (output: Json) => void;
  #stateType = '';

  constructor({ execution, frame, outer, signal, around, finished }: Parts) {
    this.execution = execution;
    this.frame = frame;
    this.signal = signal;
    this.around = around;
    this.#outer = outer;
    this.#finished = finished;
  }

  get variables(): Record<string, Json> {
    return { ...this.#outer, ...this.frame.variables };
  }

  get now(): number {
    return this.around.clock.now();
  }

  /** Tells that the state was entered, unless it was told before. */
  enter(type: string): void {
    const { execution, frame } = this;
    this.#stateType = type;
    if (frame.enteredId !== 0) return;
    this.goOn();
    if (execution.lastEventId >= MAXIMUM_EVENTS - 1) {
      const cause = `The execution reached the maximum number of history events (${MAXIMUM_EVENTS}).`;
      throw new StateFailedError({ error: 'States.Runtime', cause });
    }
    const input = JSON.stringify(frame.input);
    frame.enteredAt = this.now;
    frame.enteredId = this.record(`${type}StateEntered`, {
      name: frame.state,
      ...inputDetails(input),
    });
  }

  /** Adds an event that the next one of the branch follows. @returns its id */
  record(type: string, details?: JsonObject): number {
    this.goOn();
    const { execution, frame } = this;
    frame.lastId = execution.record(type, frame.lastId, details);
    execution.changed(frame);
    return frame.lastId;
  }

  /** @throws StateFailedError States.QueryEvaluationError, told in the history */
  async evaluate(template: Template, more: StateValues = {}): Promise<Json> {
    const { frame } = this;
    const { context = this.context(), ...values } = more;
    const states = { input: frame.input, context, ...values };
    try {
      return await template({ ...this.around.functions, ...this.variables, states });
    } catch (error) {
      if (!(error instanceof StateFailedError)) throw error;
      const { failure } = error;
      const where = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredId}).`;
      const told = { ...failure, cause: `${where} ${failure.cause ?? ''}` };
      this.record('EvaluationFailed', { ...told, state: frame.state });
      throw new StateFailedError(told);
    }
  }

  /** Leaves the state by the exit: assigns, hands on, and stands before the next state, or is done. */
  async leave(type: string, exit: Exit, values: StateValues, fallback: Json): Promise<void> {
    const { execution, frame } = this;
    this.#stateType = type;
    const assigned = exit.assign === undefined ? {} : await this.evaluate(exit.assign, values);
    const output = exit.output === undefined ? fallback : await this.evaluate(exit.output, values);
    const text = serialise(output, frame.state);
    const variables = isJsonObject(assigned) ? assigned : {};
    serialise(variables, frame.state);

    this.record(`${type}StateExited`, {
      name: frame.state,
      ...outputDetails(text),
      ...assignedDetails(variables),
    });
    frame.variables = { ...frame.variables, ...variables };
    if (exit.next === undefined) {
      frame.progress = { at: 'finished', output };
      this.#finished(output);
    } else {
      frame.state = exit.next;
      frame.input = output;
      frame.enteredAt = 0;
      frame.enteredId = 0;
      frame.retries = [];
      frame.progress = { at: 'entering' };
    }
    execution.changed(frame);
  }

  /** Keeps what happened so far: call it before anything that can be seen from outside. */
  commit(): void {
    this.goOn();
    this.execution.commit();
  }

  /** Waits for the time, in milliseconds since 1970. @throws StoppedError */
  until(at: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const { signal } = this;
      const stop = () => {
        cancel();
        reject(new StoppedError());
      };
      const cancel = this.around.clock.setTimer(at, () => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** @throws StoppedError when the branch was ended from outside */
  goOn(): void {
    if (this.signal.aborted) throw new StoppedError();
  }

  context(more: JsonObject = {}): JsonObject {
    return { ...contextObject(this.execution, this.frame, this.#stateType), ...more };
  }
}

function assignedDetails(variables: JsonObject): JsonObject {
  const entries = Object.entries(variables);
  if (entries.length === 0) return {};
  const texts = entries.map(([name, value]) => [name, JSON.stringify(value)] as const);
  return {
    assignedVariables: Object.fromEntries(texts),
    assignedVariablesDetails: { truncated: false },
  };
}
