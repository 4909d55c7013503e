import { setMaxListeners } from 'node:events';
import { StoppedError, type Failure } from '../failure.ts';
import { parseJson, type Json, type JsonObject } from '../json.ts';
import type { Machine } from '../definition/machine.ts';
import type { Ending, ExecutionRow } from '../store/execution-row.ts';
import type { ExecutionStore } from '../store/execution-store.ts';
import { historyEvent, type HistoryEvent } from './history-event.ts';
import type { Frame, TaskProgress } from './frame.ts';

/** Made once: an abort without a reason makes an error each time. */
const STOPPED = new StoppedError('the execution is over');

/** What an execution is put together from. */
export interface ExecutionParts {
  row: ExecutionRow;
  roleArn: string;
  machine: Machine;
  frames: Frame[];
  lastEventId: number;
  store: ExecutionStore;
  now: () => number;
  /** Told when it has ended and that is kept. */
  ended: (ending: Ending) => void;
  /** Told when it could not be kept. */
  failed: (error: unknown) => void;
}

/**
 * A running execution. What it changes between two awaits belongs together; `commit` keeps whatever
 * changed since the last one. Nothing that can be seen from outside happens before its commit.
 */
export class Execution {
  readonly row: ExecutionRow;
  readonly roleArn: string;
  readonly machine: Machine;
  readonly input: Json;
  readonly frames: Map<string, Frame>;
  /** Called when the task in the frame of the path has been settled. */
  readonly settled = new Map<string, () => void>();
  readonly #stop = new AbortController();
  readonly #store: ExecutionStore;
  readonly #now: () => number;
  readonly #ended: (ending: Ending) => void;
  readonly #failed: (error: unknown) => void;
  #lastEventId: number;
  #soon: NodeJS.Immediate | undefined;
  #events: HistoryEvent[] = [];
  readonly #changed = new Set<Frame>();
  readonly #removed = new Set<string>();

  constructor({ row, roleArn, machine, frames, lastEventId, ...rest }: ExecutionParts) {
    this.row = row;
    this.roleArn = roleArn;
    this.machine = machine;
    this.input = parseJson(row.input);
    this.frames = new Map(frames.map((frame) => [frame.path, frame]));
    this.#lastEventId = lastEventId;
    this.#store = rest.store;
    this.#now = rest.now;
    this.#ended = rest.ended;
    this.#failed = rest.failed;
    // Each branch under way listens.
    setMaxListeners(0, this.#stop.signal);
  }

  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  get lastEventId(): number {
    return this.#lastEventId;
  }

  /** Adds an event. @returns its id */
  record(type: string, previousEventId: number, details?: JsonObject): number {
    this.#lastEventId += 1;
    const event = historyEvent(this.#lastEventId, previousEventId, this.#now(), type, details);
    this.#events.push(event);
    return event.id;
  }

  /** A frame that was closed meanwhile stays closed. */
  changed(frame: Frame): void {
    if (this.frames.get(frame.path) === frame) this.#changed.add(frame);
  }

  open(frame: Frame): Frame {
    this.frames.set(frame.path, frame);
    this.#removed.delete(frame.path);
    this.#changed.add(frame);
    return frame;
  }

  /** Removes the frames below the path. */
  closeBelow(path: string): void {
    for (const frame of this.frames.values()) {
      if (!frame.path.startsWith(`${path}/`)) continue;
      this.frames.delete(frame.path);
      this.#changed.delete(frame);
      this.#removed.add(frame.path);
    }
  }

  /** The task that the token belongs to, unless it was settled before. */
  task(path: string, token: string): { frame: Frame; task: TaskProgress } | undefined {
    const frame = this.frames.get(path);
    if (frame?.progress.at !== 'task' || frame.progress.token !== token) return undefined;
    return { frame, task: frame.progress };
  }

  commit(): void {
    if (this.stopped.aborted) throw new StoppedError();
    this.#write();
  }

  /** Keeps what changed before anything else comes in: with what follows from it, if that is quick. */
  commitSoon(): void {
    if (this.#soon !== undefined) return;
    this.#soon = setImmediate(() => {
      this.#soon = undefined;
      // What cannot be kept must not go on; it does at the next start.
      if (!this.#keep()) this.#stop.abort(STOPPED);
    });
  }

  /** Ends the execution; whatever of it still runs stops at its next step. */
  end(ending: Omit<Ending, 'stoppedAt'>): void {
    if (this.stopped.aborted) return;
    const ended = { ...ending, stoppedAt: this.#now() };
    this.#write(ended);
    this.#ended(ended);
    this.#stop.abort(STOPPED);
  }

  /** Ends it as failed. */
  fail({ error, cause }: Failure): void {
    const named = { ...(error !== '' && { error }), ...(cause !== undefined && { cause }) };
    this.record('ExecutionFailed', this.frames.get('')?.lastId ?? 0, named);
    this.end({ status: 'FAILED', ...named });
  }

  /** Keeps where it stands, and stops: it goes on when it is opened again. */
  close(): void {
    this.#keep();
    this.#stop.abort(STOPPED);
  }

  #keep(): boolean {
    if (this.stopped.aborted) return true;
    try {
      this.#write();
      return true;
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#failed(error);
      return false;
    }
  }

  #write(ending?: Ending): void {
    if (ending === undefined && this.#events.length === 0 && this.#changed.size === 0) return;
    const frames = ending === undefined ? [...this.#changed] : [];
    const removed = ending === undefined ? [...this.#removed] : [];
    const events = this.#events;
    this.#store.commit({ execution: this.row.id, events, frames, removed, ending });
    this.#events = [];
    this.#changed.clear();
    this.#removed.clear();
  }
}
