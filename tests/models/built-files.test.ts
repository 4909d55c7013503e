import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, writeDifferences } from '../../tools/models/built-files.ts';

const BUILT = new Map([
  ['lex-bot/Manifest.json', '{}\n'],
  ['skill-package/skill.json', '{ "manifest": {} }\n'],
]);

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'balcao-models-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function build(): Promise<void> {
  await writeDifferences(root, BUILT, await differences(root, BUILT));
}

test('what is missing is told, and written', async () => {
  expect(await differences(root, BUILT)).toEqual([
    { path: 'lex-bot/Manifest.json', is: 'missing' },
    { path: 'skill-package/skill.json', is: 'missing' },
  ]);
  await build();
  expect(await differences(root, BUILT)).toEqual([]);
});

test('what was changed by hand is told, and put back', async () => {
  await build();
  await writeFile(join(root, 'lex-bot/Manifest.json'), '{"changed": true}');
  expect(await differences(root, BUILT)).toEqual([
    { path: 'lex-bot/Manifest.json', is: 'different' },
  ]);
  await build();
  expect(await readFile(join(root, 'lex-bot/Manifest.json'), 'utf8')).toBe('{}\n');
});

test('what is no longer built is told, and taken away', async () => {
  await build();
  await writeFile(join(root, 'lex-bot/Old.json'), '{}');
  expect(await differences(root, BUILT)).toEqual([{ path: 'lex-bot/Old.json', is: 'left over' }]);
  await build();
  expect(await differences(root, BUILT)).toEqual([]);
});
