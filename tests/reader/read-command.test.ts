import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'balcao-read-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function read(args: string[], input = '') {
  const run = spawnSync(process.execPath, ['tools/read.ts', ...args], { input, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function menuFile(text: string): string {
  const file = join(directory, 'menu.json');
  writeFileSync(file, text);
  return file;
}

const WORDS_ALONE = {
  items: [
    { id: 'tea', name: { 'en-US': 'tea' }, priceCents: 'as you like', stock: { of: 'leaves' } },
  ],
};

test('each line of input becomes one reading, and an empty line the empty reading', () => {
  const menu = menuFile(JSON.stringify(WORDS_ALONE));
  const { code, out } = read(['--menu', menu, '--locale', 'en-US'], 'two teas\n\n');
  const readings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(code).toBe(0);
  expect(readings).toEqual([
    { lines: [{ item: 'tea', quantity: 2, options: [] }], sure: true, unread: [], asks: [] },
    { lines: [], sure: false, unread: [], asks: [] },
  ]);
});

test.each([
  [
    '{"items":[{"id":"a","name":{"pt-BR":"a"},"groups":["x"]}]}',
    'items[0].groups[0]: no group "x" in this menu',
  ],
  ['{"items":[{"id":"a","name":{}}]}', 'items[0].name: expected a name in one language at least'],
  [
    '{"items":[{"id":"a","name":{"pt-BR":"a"},"includes":["b"]}]}',
    'items[0].includes[0]: no option "b" in the groups of "a"',
  ],
  ['{"items": [1,}', '(line 1 column 14)'],
])('the menu %s is refused with the place of its fault', (menu, fault) => {
  const { code, err } = read(['--menu', menuFile(menu), '--locale', 'pt-BR']);
  expect(code).toBe(2);
  expect(err).toContain(fault);
});

test('a language that is not spoken and a file that is not there are refused', () => {
  expect(read(['--menu', menuFile('{}'), '--locale', 'fr']).err).toContain('unknown locale "fr"');
  const missing = read(['--menu', join(directory, 'none.json'), '--locale', 'pt-BR']);
  expect(missing.code).toBe(2);
  expect(missing.err).toContain('cannot read');
});
