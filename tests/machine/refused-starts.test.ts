import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnMachine, startMachine, type TestMachine } from '../support/machine.ts';

let machine: TestMachine;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balcao-test-'));
  machine = await startMachine();
});

afterAll(async () => {
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs it with arguments it should refuse. */
async function refused(...args: string[]): Promise<{ code: number | null; said: string }> {
  const { child, output } = spawnMachine(args);
  await once(child, 'close');
  return { code: child.exitCode, said: output.join('\n') };
}

describe('what it refuses to start with', () => {
  test('an option that there is not', async () => {
    expect(await refused('--frog')).toEqual({ code: 2, said: "error: unknown option '--frog'" });
  });

  test('a port that is none', async () => {
    const { code, said } = await refused('--port', '99999');
    expect(code).toBe(2);
    expect(said).toMatch(/from 0 to 65535/);
  });

  test('a port in use, and leaves no data behind', async () => {
    const data = join(folder, 'never');
    const port = new URL(machine.local.lex.endpoint).port;
    const { code, said } = await refused('--port', port, '--data', data);
    expect(code).toBe(1);
    expect(said).toMatch(/^Port \d+ is in use by another program\. .*choose another port/);
    expect(() => readFileSync(data)).toThrow(/ENOENT/);
  });

  test('data that another one has', async () => {
    const { code, said } = await refused('--port', '0', '--data', machine.data);
    expect(code).toBe(1);
    expect(said).toMatch(/^Another Balcão \(process \d+\) has the data folder .* --data DIR\.$/);
  });

  test('data of a newer version', async () => {
    const data = join(folder, 'newer');
    mkdirSync(data);
    writeFileSync(join(data, 'format.json'), '{"format":99}');
    const { code, said } = await refused('--port', '0', '--data', data);
    expect(code).toBe(1);
    expect(said).toMatch(/written by a newer Balcão \(format 99/);
  });

  test('data in a place that is a file', async () => {
    const data = join(folder, 'file');
    writeFileSync(data, '');
    const { code, said } = await refused('--port', '0', '--data', data);
    expect(code).toBe(1);
    expect(said).toMatch(/cannot be written .* Choose another with --data DIR\.$/);
  });

  test('data in a place where nothing can be made', async () => {
    const { code, said } = await refused('--port', '0', '--data', '/proc/balcao');
    expect(code).toBe(1);
    expect(said).toMatch(/cannot be written .* Choose another with --data DIR\.$/);
  });

  test.each([
    ['lock.sqlite', /^A file in the data folder .* cannot be read .* --data DIR\.$/],
    ['dynamodb/CURRENT', /^The service "dynamodb" ended by itself .* --data DIR\.$/m],
  ])('data in which %s is damaged', async (file, words) => {
    const data = mkdtempSync(join(folder, 'damaged-'));
    mkdirSync(join(data, 'dynamodb'));
    writeFileSync(join(data, file), 'no database at all');
    const { code, said } = await refused('--port', '0', '--data', data);
    expect(code).toBe(1);
    expect(said).toMatch(words);
  });

  test('a shop with faults, each of which is named', async () => {
    const shop = join(folder, 'shop');
    cpSync('shop', shop, { recursive: true });
    const menu = JSON.parse(readFileSync(join(shop, 'menu.json'), 'utf8')) as {
      items: { groups?: string[]; priceCents?: number }[];
    };
    const [first, second] = menu.items;
    if (first) first.groups = ['no-such-group'];
    if (second) second.priceCents = -1;
    writeFileSync(join(shop, 'menu.json'), JSON.stringify(menu));
    const { code, said } = await refused(
      '--port',
      '0',
      '--data',
      join(folder, 'x'),
      '--shop',
      shop,
    );
    expect(code).toBe(1);
    expect(said).toMatch(/2 faults/);
    expect(said).toMatch(/no-such-group/);
  });

  test('a shop that is not there', async () => {
    const { code, said } = await refused('--port', '0', '--shop', join(folder, 'nowhere'));
    expect(code).toBe(1);
    expect(said).toMatch(/--shop/);
  });
});
