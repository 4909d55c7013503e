import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised when what is kept changes in a way that an older program would misread. */
const VERSION = 1;

const TABLES = `
  create table if not exists machines (
    arn text primary key, name text not null, created_at real not null, revision integer not null
  ) without rowid;
  create table if not exists revisions (
    id integer primary key, revision_id text not null, machine_arn text not null,
    definition text not null, role_arn text not null, updated_at real not null
  );
  create table if not exists executions (
    id integer primary key, arn text not null unique, name text not null,
    machine_arn text not null, revision integer not null, status text not null,
    input text not null, output text, error text, cause text,
    started_at real not null, stopped_at real
  );
  create index if not exists executions_by_machine on executions (machine_arn, id);
  create index if not exists executions_running on executions (id) where status = 'RUNNING';
  create table if not exists events (
    execution integer not null, id integer not null, body text not null,
    primary key (execution, id)
  ) without rowid;
  create table if not exists frames (
    execution integer not null, path text not null, body text not null,
    primary key (execution, path)
  ) without rowid;
`;

export class NewerDataError extends Error {
  override name = 'NewerDataError';
}

/**
 * Opens the one file that holds state machines and executions. A commit survives the process being
 * killed; the last ones may be lost when the machine itself loses power, never in part.
 * @throws NewerDataError when a newer version of the program wrote it
 */
export function openDatabase(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, 'step-functions.sqlite'));
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000; pragma busy_timeout = 5000',
  );
  const { user_version: version } = database.prepare('pragma user_version').get() as {
    user_version: number;
  };
  if (version > VERSION) {
    database.close();
    throw new NewerDataError(
      `${directory} was written by a newer version of this program (${version}, this one writes ${VERSION}). Update the program, or choose another directory.`,
    );
  }
  database.exec(`${TABLES} pragma user_version = ${VERSION}`);
  return database;
}
