import { DatabaseSync } from 'node:sqlite';
import type { Session } from './state.ts';

/** The sessions of a bot. One that was idle longer than the bot allows is as if it had never been. */
export interface SessionStore {
  find(key: string): Session | undefined;
  save(key: string, session: Session): void;
  /** @returns whether there was one */
  remove(key: string): boolean;
  close(): void;
}

/** Milliseconds since the epoch. */
export type Clock = () => number;

/**
 * Sessions in an SQLite file, so that a talk goes on after a restart.
 * @param file `:memory:` keeps them for the life of the process
 */
export function openSessionStore(
  file: string,
  idleSeconds: number,
  clock: Clock = Date.now,
): SessionStore {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
     CREATE TABLE IF NOT EXISTS session (key TEXT PRIMARY KEY, used_at INTEGER, state TEXT) WITHOUT ROWID;`,
  );
  const select = database.prepare('SELECT state FROM session WHERE key = ? AND used_at > ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO session VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM session WHERE key = ? AND used_at > ?');
  const expired = () => clock() - idleSeconds * 1000;
  database.prepare('DELETE FROM session WHERE used_at <= ?').run(expired());
  return {
    find(key) {
      const row = select.get(key, expired());
      return row && (JSON.parse(String(row['state'])) as Session);
    },
    save(key, session) {
      upsert.run(key, clock(), JSON.stringify(session));
    },
    remove: (key) => remove.run(key, expired()).changes > 0,
    close() {
      database.close();
    },
  };
}
