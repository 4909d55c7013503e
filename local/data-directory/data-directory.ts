import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from '../start-error.ts';
import { lockDirectory } from './lock.ts';
import { checkVersionMark } from './version-mark.ts';

/** The folder that holds all a machine keeps, held by this process alone. */
export interface DataDirectory {
  path: string;
  /** Where a service keeps its own files. */
  of(
    service: 'bank' | 'dynamodb' | 'lex' | 'objects' | 'outbox' | 'queues' | 'states' | 'stripe',
  ): string;
  /** Lets another process have it. */
  release(): void;
}

/**
 * Takes a folder for this process, making it where it is not there.
 * @throws StartError when it cannot be written, another process has it, or a newer Balcão wrote it
 */
export function takeDataDirectory(given: string): DataDirectory {
  const path = resolve(given);
  makeWritable(path);
  const release = lockDirectory(path);
  try {
    checkVersionMark(path);
    return {
      path,
      of(service) {
        const directory = join(path, service);
        makeWritable(directory);
        return directory;
      },
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

function makeWritable(path: string): void {
  try {
    makeDirectory(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written (${message(error)}). Choose another with --data DIR.`,
      { cause: error },
    );
  }
}

/** Node's own recursive mkdir never returns where nothing can be made, such as below /proc. */
function makeDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
