import type { Execution } from './execution.ts';
import type { Frame, TaskProgress } from './frame.ts';

/** A task that has not been settled. */
export interface Task {
  execution: Execution;
  frame: Frame;
  task: TaskProgress;
}
