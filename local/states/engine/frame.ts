import type { Failure } from '../failure.ts';
import type { Json } from '../json.ts';

/**
 * Where one branch stands: the machine itself (path ``), a branch of a Parallel or an iteration of a
 * Map (the path of the frame it stands in, and its index: `/0`, `/0/2`). All that is kept between one
 * instant and the next is here and in the history, so that a killed execution goes on from it.
 */
export interface Frame {
  path: string;
  /** The state it is in. */
  state: string;
  input: Json;
  /** Assigned in this branch. */
  variables: Record<string, Json>;
  /** When the state was entered, in milliseconds; 0 where that is still to come. */
  enteredAt: number;
  /** The id of the event that tells it, 0 likewise. */
  enteredId: number;
  /** The event that the next one follows. */
  lastId: number;
  /** Times that each retrier of the state was used. */
  retries: number[];
  /** In an iteration of a Map. */
  item?: { Index: number; Value: Json };
  progress: Progress;
}

/** How far the state is. */
type Progress =
  | { at: 'entering' }
  | TaskProgress
  | { at: 'waiting'; until: number }
  | ChildrenProgress
  | { at: 'succeeded'; result: Json }
  | { at: 'failed'; failure: Failure }
  | { at: 'retrying'; until: number }
  | { at: 'finished'; output: Json };

/** The call is under way, or was when the process ended: then it is made again, the same attempt. */
export interface TaskProgress {
  at: 'task';
  /** What SendTaskSuccess and the others name the task by. */
  token: string;
  argument: Json;
  resourceType: string;
  resource: string;
  /** The call has been made and its token is waited for. */
  submitted: boolean;
  /** In milliseconds since 1970. */
  timesOutAt?: number;
  heartbeat?: { seconds: number; dueAt: number };
}

/** Branches or iterations are under way, each in a frame of its own. */
export interface ChildrenProgress {
  at: 'children';
  inputs: Json[];
  /** A Map's, where `inputs` are made from them. */
  items?: Json[];
  concurrency: number;
}

export function frameAt(path: string, state: string, input: Json, lastId: number): Frame {
  return {
    path,
    state,
    input,
    variables: {},
    enteredAt: 0,
    enteredId: 0,
    lastId,
    retries: [],
    progress: { at: 'entering' },
  };
}
