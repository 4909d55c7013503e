import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

/**
 * `npm test`: all tests, or those whose path fits an argument (`npm test -- dialogue`). The last line is
 * `N passed, N failed`, where a file that did not even run counts as one failed. What tests write for a while is in a
 * folder of this run, removed with it however it ends; in memory where there is room, as most of it is synced to disk.
 */

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** Where this much can be kept in memory, it is. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

const root = path.resolve(import.meta.dirname, '..');
const folder = await mkdtemp(path.join(await roomiest(), 'balcao-test-'));
const temporary = path.join(folder, 'tmp');
await mkdir(temporary);
const outputFile = path.join(folder, 'results.json');

// Node's flag for native ES modules in Jest; the warning that it is experimental helps nobody here.
const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${outputFile}`,
    ...process.argv.slice(2),
  ],
  // Jest prints its report on the error stream; its JSON goes to the file alone.
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  },
);
// Jest ends its workers itself when it is told to stop; what is here waits for that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => jest.kill(signal));
const code = await new Promise<number>((resolve) => {
  jest.on('close', (exit) => {
    resolve(exit ?? 1);
  });
});

const results = await readFile(outputFile, 'utf8').then(
  (json) => resultsSchema.parse(JSON.parse(json)),
  () => ({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }),
);
const left = await readdir(temporary);
if (left.length > 0) console.error(`Left behind by tests, and removed: ${left.join(', ')}`);
await rm(folder, { recursive: true, force: true });
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exitCode = code === 0 && failed === 0 ? 0 : 1;

/** A folder in memory with room for all that tests write, or else the system's own for such things. */
async function roomiest(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined);
  return memory && memory.bavail * memory.bsize >= ROOM_BYTES ? MEMORY : tmpdir();
}
