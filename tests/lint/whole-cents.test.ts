import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The lint rule that keeps money whole, run as `npm run lint` runs it, over code that breaks it on marked lines. */

const ROOT = join(import.meta.dirname, '../..');
const ESLINT = join(ROOT, 'node_modules/eslint/bin/eslint.js');

const eslint = (...given: string[]) =>
  new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [ESLINT, ...given], { cwd: ROOT }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`eslint said nothing: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });

interface Linted {
  filePath: string;
  messages: { ruleId: string; messageId: string; line: number }[];
}

const marksIn = (code: string) =>
  code.split('\n').flatMap((text, at) => {
    const kind = / \/\/ (\w+)$/.exec(text)?.[1];
    return kind === undefined ? [] : [`${at + 1}: ${kind}`];
  });

test('money divided, multiplied by fractions, written or read as floating point is caught, and nothing else', async () => {
  const files = ['floating.js', 'floating.ts'].map((name) => `tests/lint/planted/${name}`);
  const linted = JSON.parse(await eslint('--no-ignore', '--format', 'json', ...files)) as Linted[];
  const found = linted.map(({ messages }) =>
    messages
      .filter(({ ruleId }) => ruleId === 'shop/whole-cents')
      .map(({ line, messageId }) => `${line}: ${messageId}`),
  );
  const codes = await Promise.all(files.map((name) => readFile(join(ROOT, name), 'utf8')));
  expect(found).toEqual(codes.map(marksIn));
});
