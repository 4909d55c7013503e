import type { Template } from '../jsonata/template.ts';
import type { Integration } from '../tasks/integration.ts';
import type { RetrySource } from './schema.ts';

/** A definition ready to run: every expression compiled, every call connected. */
export interface Machine extends Branch {
  timeoutSeconds: number | undefined;
}

export interface Branch {
  startAt: string;
  states: ReadonlyMap<string, State>;
}

/** A way out of a state: what is kept, what is handed on, and to which state (none: the branch ends). */
export interface Exit {
  assign: Template | undefined;
  output: Template | undefined;
  next: string | undefined;
}

export interface Catcher {
  errors: string[];
  exit: Exit;
}

interface Handling {
  name: string;
  exit: Exit;
  retriers: RetrySource[];
  catchers: Catcher[];
}

export interface PassState {
  type: 'Pass';
  name: string;
  exit: Exit;
}

export interface TaskState extends Handling {
  type: 'Task';
  integration: Integration;
  arguments: Template | undefined;
  timeoutSeconds: Template | undefined;
  heartbeatSeconds: Template | undefined;
}

export interface ParallelState extends Handling {
  type: 'Parallel';
  arguments: Template | undefined;
  branches: Branch[];
}

export interface MapState extends Handling {
  type: 'Map';
  items: Template | undefined;
  itemSelector: Template | undefined;
  maxConcurrency: Template;
  processor: Branch;
}

export interface ChoiceState {
  type: 'Choice';
  name: string;
  rules: { condition: Template; exit: Exit }[];
  /** Taken where no rule matches. */
  otherwise: Exit | undefined;
}

export interface WaitState {
  type: 'Wait';
  name: string;
  exit: Exit;
  until: { unit: 'Seconds' | 'Timestamp'; value: Template };
}

export interface SucceedState {
  type: 'Succeed';
  name: string;
  exit: Exit;
}

export interface FailState {
  type: 'Fail';
  name: string;
  error: Template | undefined;
  cause: Template | undefined;
}

export type HandledState = TaskState | ParallelState | MapState;
export type State = HandledState | PassState | ChoiceState | WaitState | SucceedState | FailState;
