import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

function run(program: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, `tools/${program}/main.ts`), ...options],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('check:shop passes the demo shop', () => {
  const { status, stdout } = run('check-shop');
  expect(stdout).toMatch(/^shop: \d+ items, \d+ groups; 0 errors, 0 warnings\n$/);
  expect(status).toBe(0);
});

test('check:shop names a fault, its place and its mending, and exits 1', () => {
  const directory = mkdtempSync(join(tmpdir(), 'balcao-shop-'));
  try {
    writeFileSync(join(directory, 'menu.json'), '{\n  "items": []\n}');
    writeFileSync(join(directory, 'shop.json'), '{\n  "name": "Casa",\n}');
    const { status, stdout } = run('check-shop', '--shop', directory);
    expect(stdout).toContain('menu.json:2:12 error at items');
    expect(stdout).toContain('→ give at least 1');
    expect(stdout).toContain('shop.json:3:1 error: not JSON');
    expect(status).toBe(1);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test.each([
  ['check-shop', ['--shop', 'nowhere'], /expected to read nowhere/],
  ['check-shop', ['--shpo'], /unknown option/],
  ['models', ['--chek'], /unknown option/],
])('%s %j exits 2 and says why', (program, options, why) => {
  const { status, stderr } = run(program, ...options);
  expect(stderr).toMatch(why);
  expect(status).toBe(2);
});

test('models --check is content with what is committed', () => {
  expect(run('models', '--check')).toMatchObject({ status: 0, stdout: '' });
});
