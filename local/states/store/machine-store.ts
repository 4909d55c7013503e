import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from './rows.ts';

/** One revision of a state machine. */
export interface MachineRow {
  arn: string;
  name: string;
  createdAt: number;
  /** The row of the revision. */
  revision: number;
  /** As the service gives it, a UUID. */
  revisionId: string;
  definition: string;
  roleArn: string;
  updatedAt: number;
}

const COLUMNS = `machines.arn, machines.name, machines.created_at as createdAt,
  revisions.id as revision, revisions.revision_id as revisionId, revisions.definition,
  revisions.role_arn as roleArn, revisions.updated_at as updatedAt`;

/** State machines and every revision that an execution began with. */
export class MachineStore {
  readonly #find;
  readonly #list;
  readonly #insertRevision;
  readonly #upsert;
  readonly #delete;
  readonly #revision;

  constructor(database: DatabaseSync) {
    const current = `select ${COLUMNS} from machines join revisions on revisions.id = machines.revision`;
    this.#find = database.prepare(`${current} where machines.arn = ?`);
    this.#list = database.prepare(
      `${current} where machines.arn > ? order by machines.arn limit ?`,
    );
    this.#insertRevision = database.prepare(
      'insert into revisions (revision_id, machine_arn, definition, role_arn, updated_at) values (?, ?, ?, ?, ?)',
    );
    this.#upsert = database.prepare(
      'insert into machines (arn, name, created_at, revision) values (?, ?, ?, ?) on conflict (arn) do update set revision = excluded.revision',
    );
    this.#delete = database.prepare('delete from machines where arn = ?');
    this.#revision = database.prepare(
      `select revisions.machine_arn as arn, '' as name, 0 as createdAt, revisions.id as revision,
       revisions.revision_id as revisionId, revisions.definition, revisions.role_arn as roleArn,
       revisions.updated_at as updatedAt from revisions where id = ?`,
    );
  }

  find(arn: string): MachineRow | undefined {
    return this.#find.get(arn) as MachineRow | undefined;
  }

  /** Up to `limit` machines after the one named, in the order of their ARNs. */
  list(after: string, limit: number): MachineRow[] {
    return rowsOf<MachineRow>(this.#list, after, limit);
  }

  /** Creates the machine, or gives it a new revision. */
  save(machine: Omit<MachineRow, 'revision'>): void {
    const { arn, name, createdAt, revisionId, definition, roleArn, updatedAt } = machine;
    const { lastInsertRowid } = this.#insertRevision.run(
      revisionId,
      arn,
      definition,
      roleArn,
      updatedAt,
    );
    this.#upsert.run(arn, name, createdAt, lastInsertRowid);
  }

  delete(arn: string): void {
    this.#delete.run(arn);
  }

  /** The revision that an execution began with, though its machine may have been changed or deleted. */
  revision(id: number): MachineRow | undefined {
    return this.#revision.get(id) as MachineRow | undefined;
  }
}
