import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

/**
 * `npm test`: all tests, or those whose path has an argument in it (`npm test -- dialogue`); those of tests/slow/, which
 * take minutes, only where they are named (`npm test -- slow/kill`). The last line is `N passed, N failed`, where a file
 * that did not even run counts as one failed. What tests write for a while is in a folder of this run, removed with it
 * however it ends; in memory where there is room, as most of it is synced to disk.
 */

const resultsSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Where this much can be kept in memory, it is. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

const root = path.resolve(import.meta.dirname, '..');
const folder = await mkdtemp(path.join(await roomiest(), 'balcao-test-'));
const temporary = path.join(folder, 'tmp');
await mkdir(temporary);
const outputFile = path.join(folder, 'results.json');

const args = process.argv.slice(2);
const vitest = spawn(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`],
    ...(args.some((arg) => arg.includes('slow/')) ? [] : ['--exclude', 'tests/slow/**']),
    ...args,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      // What tests start as a user would, one process after another, is compiled once.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/balcao-compiled'),
    },
  },
);
// Vitest ends its workers itself when it is told to stop; what is here waits for that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal));
const code = await new Promise<number>((resolve) => {
  vitest.on('close', (exit) => {
    resolve(exit ?? 1);
  });
});

const { passed, failed } = await readFile(outputFile, 'utf8').then(
  (json) => countsOf(resultsSchema.parse(JSON.parse(json))),
  () => ({ passed: 0, failed: 1 }),
);
const left = await readdir(temporary);
if (left.length > 0) console.error(`Left behind by tests, and removed: ${left.join(', ')}`);
await rm(folder, { recursive: true, force: true });
// An error that no test was waiting for fails the run with every test passed.
console.log(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
process.exitCode = code === 0 && failed === 0 ? 0 : 1;

function countsOf({ numPassedTests, testResults }: z.infer<typeof resultsSchema>) {
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed').length;
    return status === 'failed' ? Math.max(failed, 1) : failed;
  });
  return { passed: numPassedTests, failed: failures.reduce((sum, each) => sum + each, 0) };
}

/** A folder in memory with room for all that tests write, or else the system's own for such things. */
async function roomiest(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined);
  return memory && memory.bavail * memory.bsize >= ROOM_BYTES ? MEMORY : tmpdir();
}
