import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addressIn } from '../../lambda/dialogue/words/address-in.ts';
import { allergensIn } from '../../lambda/dialogue/words/allergens-in.ts';
import { digitsIn } from '../../lambda/dialogue/words/digits-in.ts';
import { timeIn } from '../../lambda/dialogue/words/time-in.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';

const NOW = new Date('2026-11-24T18:15:00Z');
const PLACES = { city: 'São Paulo', neighbourhoods: ['Centro', 'Bela Vista'] };

/** Every word and phrase of the data, so that sentences of them are as misleading as can be. */
function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...phrasesOf(inner)]);
}
const LOCALE_FILES = LOCALES.flatMap((locale) =>
  ['times', 'address', 'allergens', 'numbers'].map((name) =>
    join(import.meta.dirname, `../../locales/${locale}/${name}.json`),
  ),
);
const phrases = [
  ...LOCALE_FILES.flatMap((file) => phrasesOf(JSON.parse(readFileSync(file, 'utf8')))),
  ...['8', '20', '31', '120', '8:30', '25/12', '01310-100', '1.500', 'º', ',', '.', '\n', '?', ''],
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...phrases), fc.string({ maxLength: 6 })), { maxLength: 10 })
  .map((words) => words.join(' '));
const locale = fc.constantFrom(...LOCALES);

test('a time that was heard is still to come, or said to be past', () => {
  fc.assert(
    fc.property(sentence, locale, (text, language) => {
      const time = timeIn(text, language, NOW, 'America/Sao_Paulo');
      const moments = time?.kind === 'ambiguous' ? time.candidates : [];
      const all = time?.kind === 'at' ? [time.at] : moments;
      expect(all.every((moment) => moment > NOW)).toBe(true);
      expect(moments).toEqual(moments.toSorted((one, other) => Number(one) - Number(other)));
      if (time?.kind === 'past') expect(time.at <= NOW).toBe(true);
    }),
    { numRuns: 3000, seed: 5 },
  );
});

test('an address has whole parts only, whatever was said', () => {
  fc.assert(
    fc.property(sentence, locale, (text, language) => {
      const { cep = '01310-100', number = '1', ...names } = addressIn(text, language, PLACES);
      expect(cep).toMatch(/^\d{5}-\d{3}$/);
      expect(number).toMatch(/^((km )?\d+[A-Z]?|s\/n)$/);
      for (const name of [names.street, names.neighbourhood, names.reference])
        expect(name).not.toBe('');
      for (const { text: said } of names.complement ?? []) expect(said).not.toBe('');
    }),
    { numRuns: 3000, seed: 5 },
  );
});

test('allergies and figures are heard in anything without a fault', () => {
  fc.assert(
    fc.property(sentence, locale, (text, language) => {
      const said = allergensIn(text, language);
      if (said?.kind === 'has') expect(said.unlisted).not.toContain('');
      expect(digitsIn(text, language)).toMatch(/^\d*$/);
    }),
    { numRuns: 3000, seed: 5 },
  );
});
