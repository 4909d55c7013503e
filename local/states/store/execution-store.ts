import type { DatabaseSync } from 'node:sqlite';
import type { Frame } from '../engine/frame.ts';
import type { HistoryEvent } from '../engine/history-event.ts';
import { rowsOf } from './rows.ts';
import type { Ending, ExecutionRow, ExecutionStatus, ExecutionSummary } from './execution-row.ts';

/** What changed in an execution since the last commit. All of it is kept, or none. */
export interface Change {
  execution: number;
  events: HistoryEvent[];
  frames: Iterable<Frame>;
  /** Paths of frames that ended. */
  removed: Iterable<string>;
  ending?: Ending | undefined;
}

const COLUMNS = `id, arn, name, machine_arn as machineArn, revision, status, input, output, error, cause,
  started_at as startedAt, stopped_at as stoppedAt`;

/** An execution as the table holds it. */
interface Row extends ExecutionRow {
  status: ExecutionStatus;
  output: string | null;
  error: string | null;
  cause: string | null;
  stoppedAt: number | null;
}

/** Executions, where each stands, and their histories. */
export class ExecutionStore {
  readonly #database;
  readonly #insert;
  readonly #find;
  readonly #list;
  readonly #listByStatus;
  readonly #running;
  readonly #end;
  readonly #insertEvent;
  readonly #saveFrame;
  readonly #removeFrame;
  readonly #removeFrames;
  readonly #frames;
  readonly #lastEventId;
  readonly #events;
  readonly #eventsBackwards;

  constructor(database: DatabaseSync) {
    const select = `select ${COLUMNS} from executions`;
    this.#database = database;
    this.#insert = database.prepare(
      `insert into executions (arn, name, machine_arn, revision, status, input, started_at)
       values (?, ?, ?, ?, 'RUNNING', ?, ?)`,
    );
    this.#find = database.prepare(`${select} where arn = ?`);
    const page = 'and id < ? order by id desc limit ?';
    this.#list = database.prepare(`${select} where machine_arn = ? ${page}`);
    this.#listByStatus = database.prepare(`${select} where machine_arn = ? and status = ? ${page}`);
    this.#running = database.prepare(`${select} where status = 'RUNNING' order by id`);
    this.#end = database.prepare(
      'update executions set status = ?, output = ?, error = ?, cause = ?, stopped_at = ? where id = ?',
    );
    this.#insertEvent = database.prepare(
      'insert into events (execution, id, body) values (?, ?, ?)',
    );
    this.#saveFrame = database.prepare(
      'insert or replace into frames (execution, path, body) values (?, ?, ?)',
    );
    this.#removeFrame = database.prepare('delete from frames where execution = ? and path = ?');
    this.#removeFrames = database.prepare('delete from frames where execution = ?');
    this.#frames = database.prepare('select body from frames where execution = ? order by path');
    this.#lastEventId = database.prepare('select max(id) as id from events where execution = ?');
    const events = 'select body from events where execution = ? and id';
    this.#events = database.prepare(`${events} > ? order by id limit ?`);
    this.#eventsBackwards = database.prepare(`${events} < ? order by id desc limit ?`);
  }

  /** Keeps a new execution together with where it begins. @returns its id */
  insert(row: Omit<ExecutionRow, 'id'>, begin: (id: number) => Change): number {
    return this.#atOnce(() => {
      const { arn, name, machineArn, revision, input, startedAt } = row;
      const { lastInsertRowid } = this.#insert.run(
        arn,
        name,
        machineArn,
        revision,
        input,
        startedAt,
      );
      const id = Number(lastInsertRowid);
      this.#write(begin(id));
      return id;
    });
  }

  commit(change: Change): void {
    this.#atOnce(() => {
      this.#write(change);
    });
  }

  find(arn: string): ExecutionSummary | undefined {
    const row = this.#find.get(arn) as Row | undefined;
    return row === undefined ? undefined : summaryOf(row);
  }

  /** Up to `limit` executions of a machine started before the one with the id, the latest first. */
  list(
    machineArn: string,
    status: ExecutionStatus | undefined,
    beforeId: number,
    limit: number,
  ): ExecutionSummary[] {
    const rows =
      status === undefined
        ? rowsOf<Row>(this.#list, machineArn, beforeId, limit)
        : rowsOf<Row>(this.#listByStatus, machineArn, status, beforeId, limit);
    return rows.map(summaryOf);
  }

  running(): ExecutionRow[] {
    return rowsOf<Row>(this.#running).map(summaryOf);
  }

  frames(execution: number): Frame[] {
    const rows = rowsOf<{ body: string }>(this.#frames, execution);
    return rows.map(({ body }) => JSON.parse(body) as Frame);
  }

  lastEventId(execution: number): number {
    return (this.#lastEventId.get(execution) as { id: number }).id;
  }

  /** Events in order after the id, or before it in reverse. */
  events(execution: number, from: number, limit: number, reverse: boolean): HistoryEvent[] {
    const statement = reverse ? this.#eventsBackwards : this.#events;
    const rows = rowsOf<{ body: string }>(statement, execution, from, limit);
    return rows.map(({ body }) => JSON.parse(body) as HistoryEvent);
  }

  #write({ execution, events, frames, removed, ending }: Change): void {
    for (const event of events) {
      this.#insertEvent.run(execution, event.id, JSON.stringify(event));
    }
    for (const path of removed) this.#removeFrame.run(execution, path);
    for (const frame of frames) {
      this.#saveFrame.run(execution, frame.path, JSON.stringify(frame));
    }
    if (ending === undefined) return;
    const { status, output = null, error = null, cause = null, stoppedAt } = ending;
    this.#end.run(status, output, error, cause, stoppedAt, execution);
    this.#removeFrames.run(execution);
  }

  #atOnce<Result>(write: () => Result): Result {
    this.#database.exec('begin immediate');
    try {
      const result = write();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }
}

function summaryOf({ status, output, error, cause, stoppedAt, ...row }: Row): ExecutionSummary {
  if (status === 'RUNNING') return { ...row, status };
  return {
    ...row,
    status,
    stoppedAt: stoppedAt ?? row.startedAt,
    ...(output !== null && { output }),
    ...(error !== null && { error }),
    ...(cause !== null && { cause }),
  };
}
