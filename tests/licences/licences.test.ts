import { readFileSync } from 'node:fs';
import { incompatible, licencesPage, licensedIn } from '../../tools/licences/licences.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const all = licensedIn(JSON.parse(read('package-lock.json')));

test('every dependency may be used under the MIT licence', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(incompatible(all)).toEqual([]);
});

test('docs/licences.md lists them as they are (npm run licences)', () => {
  const words = (page: string) => page.split(/\s+/).join(' ');
  expect(words(read('docs/licences.md'))).toBe(words(licencesPage(all)));
});

test.each([
  ['GPL-3.0-only', true],
  [undefined, true],
  ['SEE LICENSE IN LICENSE', true],
  ['MIT AND GPL-2.0-only', true],
  ['MPL-2.0', true],
  ['(MIT OR GPL-3.0-or-later)', false],
  ['Apache-2.0 AND MIT', false],
])('a package under %s is caught: %s', (license, caught) => {
  const lock = { packages: { 'node_modules/planted': { version: '1.0.0', license } } };
  expect(incompatible(licensedIn(lock)).map(({ name }) => name)).toEqual(caught ? ['planted'] : []);
});
