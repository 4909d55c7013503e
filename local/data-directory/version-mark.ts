import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

/** Rises when an older Balcão could not read what this one keeps. */
const FORMAT = 1;

/**
 * Marks a folder with the format of what is kept in it.
 * @throws StartError when a newer format is marked
 */
export function checkVersionMark(directory: string): void {
  const file = join(directory, 'format.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ format: FORMAT })}\n`);
    return;
  }
  const format = formatIn(file);
  if (format <= FORMAT) return;
  throw new StartError(
    `The data folder ${directory} was written by a newer Balcão (format ${format}; this one reads up to ${FORMAT}). Update Balcão, or choose another folder with --data DIR.`,
  );
}

function formatIn(file: string): number {
  try {
    const { format } = JSON.parse(readFileSync(file, 'utf8')) as { format?: unknown };
    if (typeof format === 'number') return format;
  } catch (error) {
    throw new StartError(`${file} cannot be read. Choose another folder with --data DIR.`, {
      cause: error,
    });
  }
  throw new StartError(
    `${file} has no "format" number, so this is no data folder of Balcão. Choose another with --data DIR.`,
  );
}
