import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { LOCALES } from '../lambda/domain/locale.ts';
import { makeBot } from '../local/lex/make-bot.ts';
import { LexArchiveError, loadLexArchive } from './lex-archive/load-lex-archive.ts';
import { sentencesOf, testSet } from './lex-tests/test-set.ts';

const ROOT = join(import.meta.dirname, '..');

const { out } = new Command('npm run lex:tests --')
  .description(
    'Writes a Test Workbench CSV for each language, pt_BR.csv and en_US.csv, from the conversation scripts of\n' +
      'tests/bespoken/dialogues/. "npm run lex:import -- --test-set pt_BR=FILE" has Lex play one.',
  )
  .option('--out <folder>', 'where to put them', '.balcao/lex-tests')
  .addHelpText('after', '\nExit codes: 0 written, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string }>();

try {
  const bot = makeBot(loadLexArchive(join(ROOT, 'lex-bot')), () => new Date());
  await mkdir(out, { recursive: true });
  for (const locale of LOCALES) {
    const folder = join(ROOT, 'tests/bespoken/dialogues', locale);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort();
    const scripts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const conversations = scripts.flatMap((script) => sentencesOf(script));
    const id = locale.replace('-', '_');
    const botLocale = bot.locales.get(id);
    if (!botLocale) throw new LexArchiveError('lex-bot', `it has no ${id}`);
    const path = join(out, `${id}.csv`);
    await writeFile(path, testSet(conversations, botLocale));
    console.log(
      `${path}: ${conversations.length} conversations, ${conversations.flat().length} lines`,
    );
  }
} catch (fault) {
  const known = fault instanceof LexArchiveError || (fault instanceof Error && 'code' in fault);
  if (!known) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
