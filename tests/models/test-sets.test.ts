import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { makeBot } from '../../local/lex/make-bot.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { sentencesOf, testSet } from '../../tools/lex-tests/test-set.ts';

const bot = makeBot(loadLexArchive('lex-bot'), () => new Date('2026-11-22T20:00:00Z'));

test.each(LOCALES)(
  'the Test Workbench set of %s has the columns, intents and slots of the bot',
  (locale) => {
    const folder = join('tests/bespoken/dialogues', locale);
    const conversations = readdirSync(folder).flatMap((file) =>
      sentencesOf(readFileSync(join(folder, file), 'utf8')),
    );
    expect(conversations.length).toBeGreaterThanOrEqual(20);
    const botLocale = bot.locales.get(locale.replace('-', '_'));
    if (!botLocale) throw new Error(`no ${locale} in the bot`);
    const rows = parse<Record<string, string>>(testSet(conversations, botLocale), {
      columns: true,
    });
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining([
        ...['Line #', 'Conversation #', 'Source', 'Input'],
        ...['Expected Output Intent', 'Expected Output Slot 1'],
      ]),
    );
    expect(rows.map((row) => row['Line #'])).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows.map((row) => row['Input'])).toEqual(conversations.flat());
    for (const row of rows) {
      const intent = botLocale.intents.get(row['Expected Output Intent'] ?? '');
      expect(intent).toBeDefined();
      const slots = Object.entries(row).flatMap(([name, cell]) =>
        name.startsWith('Expected Output Slot') && cell !== '' ? [cell.split(' = ')[0]] : [],
      );
      for (const slot of slots) expect(intent?.slots.map(({ name }) => name)).toContain(slot);
    }
    expect(
      rows.filter((row) => row['Expected Output Intent'] !== 'FallbackIntent').length,
    ).toBeGreaterThan(20);
  },
);
