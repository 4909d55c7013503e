import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sunday 22 November 2026, 17:00 where the shop is. */
export const BEGINNING = Date.parse('2026-11-22T20:00:00Z');

/** The shop's time, which goes on where it stood when the process was killed. */
interface SavedTime {
  now: number;
  /** How often a process began on this folder before. */
  starts: number;
}

const timeFile = (directory: string) => join(directory, 'virtual-time.json');

export function savedTime(directory: string): SavedTime {
  const file = timeFile(directory);
  if (!existsSync(file)) return { now: BEGINNING, starts: 0 };
  const { now, starts } = JSON.parse(readFileSync(file, 'utf8')) as SavedTime;
  return { now, starts: starts + 1 };
}

export const saveTime = (directory: string, time: SavedTime): void => {
  // In its place at once: a process killed while it writes leaves the time before.
  writeFileSync(`${timeFile(directory)}.new`, JSON.stringify(time));
  renameSync(`${timeFile(directory)}.new`, timeFile(directory));
};
