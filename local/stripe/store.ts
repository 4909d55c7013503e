import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PREFIX, type AnyObject, type Kind, type ObjectOf } from './objects.ts';

const TABLES = `
  create table if not exists objects (
    number integer primary key, id text not null unique, kind text not null, intent text, body text not null
  );
  create index if not exists objects_of_intent on objects (kind, intent, number);
  create table if not exists keys (
    key text primary key, request text not null, status integer not null, body text not null
  ) without rowid;
  create table if not exists events (
    number integer primary key, id text not null unique, body text not null,
    attempts integer not null default 0, due integer not null, delivered integer not null default 0
  );
  create index if not exists events_to_deliver on events (due) where delivered = 0;
`;

/** An event with how its delivery stands. `due` is in milliseconds since 1970. */
export interface StoredEvent {
  id: string;
  body: string;
  attempts: number;
  due: number;
  delivered: number;
}

/** Everything the stand-in knows, in one file. A change and its events are kept at once or not at all. */
export class StripeStore {
  readonly #database: DatabaseSync;

  constructor(directory: string) {
    this.#database = new DatabaseSync(join(directory, 'stripe.sqlite'));
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = normal');
    this.#database.exec(TABLES);
  }

  find<K extends Kind>(kind: K, id: string): ObjectOf<K> | undefined {
    const row = this.#database
      .prepare('select body from objects where id = ? and kind = ?')
      .get(id, kind);
    return row && (JSON.parse(String(row['body'])) as ObjectOf<K>);
  }

  /** The newest first. */
  list<K extends Kind>(kind: K, intent?: string): ObjectOf<K>[] {
    const rows = this.#database
      .prepare(
        'select body from objects where kind = ?1 and (?2 is null or intent = ?2) order by number desc',
      )
      .all(kind, intent ?? null);
    return rows.map((row) => JSON.parse(String(row['body'])) as ObjectOf<K>);
  }

  save(object: AnyObject): void {
    const intent = 'payment_intent' in object ? object.payment_intent : null;
    this.#database
      .prepare(
        'insert into objects (id, kind, intent, body) values (?, ?, ?, ?) on conflict (id) do update set intent = excluded.intent, body = excluded.body',
      )
      .run(object.id, object.object, intent, JSON.stringify(object));
  }

  /** Does a change and all that it writes at once. */
  atOnce<Result>(change: () => Result): Result {
    this.#database.exec('begin immediate');
    try {
      const result = change();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }

  key(key: string): { request: string; status: number; body: string } | undefined {
    const row: unknown = this.#database
      .prepare('select request, status, body from keys where key = ?')
      .get(key);
    return row as { request: string; status: number; body: string } | undefined;
  }

  keep(key: string, request: string, { status, body }: { status: number; body: string }): void {
    this.#database
      .prepare('insert into keys (key, request, status, body) values (?, ?, ?, ?)')
      .run(key, request, status, body);
  }

  forgetKeys(): void {
    this.#database.exec('delete from keys');
  }

  addEvent(id: string, body: string, due: number): void {
    this.#database
      .prepare('insert into events (id, body, due) values (?, ?, ?)')
      .run(id, body, due);
  }

  events(): StoredEvent[] {
    const rows: unknown[] = this.#database
      .prepare('select id, body, attempts, due, delivered from events order by number')
      .all();
    return rows as StoredEvent[];
  }

  dueEvents(now: number, mostAttempts: number): StoredEvent[] {
    const rows: unknown[] = this.#database
      .prepare(
        'select id, body, attempts, due, delivered from events where delivered = 0 and due <= ? and attempts < ? order by number limit 50',
      )
      .all(now, mostAttempts);
    return rows as StoredEvent[];
  }

  event(id: string): StoredEvent | undefined {
    const row: unknown = this.#database
      .prepare('select id, body, attempts, due, delivered from events where id = ?')
      .get(id);
    return row as StoredEvent | undefined;
  }

  tried(id: string, delivered: boolean, nextDue: number): void {
    this.#database
      .prepare(
        'update events set attempts = attempts + 1, delivered = max(delivered, ?), due = ? where id = ?',
      )
      .run(delivered ? 1 : 0, nextDue, id);
  }

  close(): void {
    this.#database.close();
  }
}

/** An id as Stripe makes them: nobody can guess it. */
export const newId = (kind: Kind | 'event'): string =>
  `${kind === 'event' ? 'evt_' : PREFIX[kind]}${randomBytes(18).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
