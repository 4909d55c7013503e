import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

/**
 * `npm test`: all tests, or those whose path fits an argument (`npm test -- dialogue`). The last line is
 * `N passed, N failed`, where a file that did not even run counts as one failed.
 */

const resultsSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

const root = path.resolve(import.meta.dirname, '..');
const folder = await mkdtemp(path.join(tmpdir(), 'balcao-test-'));
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
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
const code = await new Promise<number>((resolve) => {
  jest.on('close', (exit) => {
    resolve(exit ?? 1);
  });
});

const results = await readFile(outputFile, 'utf8').then(
  (json) => resultsSchema.parse(JSON.parse(json)),
  () => ({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }),
);
await rm(folder, { recursive: true });
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exitCode = code === 0 && failed === 0 ? 0 : 1;
