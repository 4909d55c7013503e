import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageModules } from '../../tools/languages.ts';

const LOCALES = join(import.meta.dirname, '../../locales');

test('locales/all is what `npm run languages` makes of the folders beside it', () => {
  const made = languageModules(LOCALES);
  expect(readdirSync(join(LOCALES, 'all')).sort()).toEqual(Object.keys(made).sort());
  for (const [file, text] of Object.entries(made))
    expect([file, readFileSync(join(LOCALES, 'all', file), 'utf8')]).toEqual([file, text]);
});
