import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const document = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const named = [...document.matchAll(/`([\w./*-]+)`/g)].map(([, name = '']) => name);

/** A path may be told from the root, or from the part that is spoken of. */
const WITHIN = ['', 'lambda/', 'lambda/dialogue/', 'local/', 'shop/', 'locales/', 'locales/*/'];

const isPath = (name: string) => name.includes('/') || /\.(ts|json|md)$/.test(name);
const exists = (name: string) =>
  WITHIN.some((folder) => globSync(join(ROOT, folder, name)).length > 0);

test('each path that ARCHITECTURE.md names is there', () => {
  const paths = named.filter(isPath);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((name) => !exists(name))).toEqual([]);
});

const foldersOf = (parent: string) =>
  readdirSync(join(ROOT, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`);

test.each(['lambda', 'lambda/dialogue', 'local', 'infra', 'tools'])(
  'each folder of %s is told of',
  (parent) => {
    const told = (folder: string) =>
      named.includes(folder) || named.some((name) => name.endsWith(`${parent}/${folder}`));
    expect(foldersOf(parent).filter((folder) => !told(folder))).toEqual([]);
  },
);

test('and each file that stands in lambda/ itself', () => {
  const files = readdirSync(join(ROOT, 'lambda')).filter((name) => name.endsWith('.ts'));
  expect(files.filter((name) => !named.includes(`lambda/${name}`))).toEqual([]);
});
