import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHRASE_VALUES } from '../../lambda/dialogue/phrase-values.ts';
import { phraseBook } from '../../tools/phrase-book/phrase-book.ts';
import { cantina } from '../support/ports-in-memory.ts';

const ROOT = join(import.meta.dirname, '../..');

test('docs/phrases.md is what npm run phrases writes', () => {
  expect(readFileSync(join(ROOT, 'docs/phrases.md'), 'utf8')).toBe(phraseBook(cantina));
});

test('every phrase is said somewhere', () => {
  const code = readdirSync(join(ROOT, 'lambda'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/(phrase-(parts|values)|brief-phrases)\.ts$/.test(file),
    )
    .map((file) => readFileSync(join(ROOT, 'lambda', file), 'utf8'))
    .join('\n');
  const base = (key: string) =>
    key.startsWith('brief') ? key.charAt(5).toLowerCase() + key.slice(6) : key;
  const said = Object.keys(PHRASE_VALUES).filter((key) => code.includes(`'${base(key)}'`));
  expect(said).toEqual(Object.keys(PHRASE_VALUES));
});
