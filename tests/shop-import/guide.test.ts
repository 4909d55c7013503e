import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lexCustomer } from '../support/customers.ts';
import { startMachine } from '../support/machine.ts';

/** docs/bring-your-own.md, as somebody would who follows it to the letter, in a folder of their own. */

const ROOT = join(import.meta.dirname, '../..');

const guide = await readFile(join(ROOT, 'docs/bring-your-own.md'), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block.trimEnd(),
  );

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-own-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs an `npm run` line of the guide; relative paths are in the folder. */
async function run(line: string, script: string): Promise<string> {
  const [, options = ''] = line.split(' -- ');
  const child = spawn(
    'sh',
    [
      '-c',
      `"${process.execPath}" --import "${ROOT}/tools/require-node.js" "${ROOT}/${script}" ${options}`,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect({ code: child.exitCode, complained }).toEqual({ code: 0, complained: '' });
  return said;
}

test('from a sheet to an order that is read back, in both languages', async () => {
  const [sheet = ''] = blocks('csv');
  const [make = ''] = blocks('sh');
  const [leftOut = ''] = blocks('text');
  await writeFile(join(folder, 'cardapio.csv'), sheet);
  const said = await run(make, 'tools/shop-new/main.ts');
  expect(said).toContain(leftOut);
  expect(said).toContain('Marmitaria da Bel is in my-shop: 4 items');

  const machine = await startMachine({ shop: join(folder, 'my-shop') });
  try {
    const customer = lexCustomer(machine.local, 'pt-BR');
    const order = blocks('text').at(-1) ?? '';
    const [first = ''] = order.split('\n');
    const { words } = await customer(first.replace('— ', ''));
    expect(words).toMatch(/marmita de frango.*grande.*pequena.*suco de caju/);
    for (const each of [
      'só isso',
      'Rua Antônio de Albuquerque 330, Savassi',
      'Bel',
      '31 98765-4321',
    ])
      await customer(each);
    const readBack = await customer('cartão');
    expect(readBack.expects).toBe('confirm');
    // 24,50 + 18,00 + 8,00, and 6,00 for the delivery.
    expect(readBack.words).toContain('R$ 56,50');

    const guest = lexCustomer(machine.local, 'en-US');
    expect((await guest('a large chicken lunch box')).words).toMatch(/chicken lunch box.*large/);
  } finally {
    await machine.stop();
  }
}, 60_000);

test('a shop that is there is not written over; a question that nobody can answer says which', async () => {
  const child = spawn(process.execPath, [
    '--import',
    `${ROOT}/tools/require-node.js`,
    `${ROOT}/tools/shop-new/main.ts`,
    join(folder, 'other'),
    '--name',
    'Bar do Zé',
  ]);
  child.stdin.end();
  const [complained] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(child.exitCode).toBe(2);
  expect(complained).toMatch(/nobody can be asked here.*phone.*city/);
});
