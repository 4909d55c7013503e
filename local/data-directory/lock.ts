import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.ts';

/**
 * Locks a folder for the life of this process. The lock is SQLite's on a file, which the system lets go
 * when the process ends, however it ends; the file beside it only says whose it is.
 * @returns lets the lock go
 * @throws StartError when another process has it; SQLite's error when the lock cannot be read
 */
export function lockDirectory(directory: string): () => void {
  const owner = join(directory, 'running.json');
  const database = new DatabaseSync(join(directory, 'lock.sqlite'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new StartError(
      `Another Balcão${ownerOf(owner)} has the data folder ${directory}. End it, or choose another folder with --data DIR.`,
      { cause: error },
    );
  }
  writeFileSync(owner, JSON.stringify({ pid: process.pid }));
  return () => {
    rmSync(owner, { force: true });
    database.close();
  };
}

/** SQLITE_BUSY; any other code is a file that is no lock of ours. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === 5;

function ownerOf(file: string): string {
  try {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid?: number };
    return pid === undefined ? '' : ` (process ${pid})`;
  } catch {
    return '';
  }
}
