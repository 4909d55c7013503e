import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { LexArchiveError } from './lex-archive/load-lex-archive.ts';
import { zipLexArchive } from './lex-archive/zip-lex-archive.ts';

const ARCHIVE = join(import.meta.dirname, '../lex-bot');

const { out } = new Command('npm run lex:zip --')
  .description(
    'Packs lex-bot/ into the zip that Lex’s console imports (Bots, Action, Import). The same bot gives the same bytes.',
  )
  .option('--out <file>', 'where to put it', '.balcao/BalcaoBot.zip')
  .addHelpText('after', '\nExit codes: 0 packed, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ out: string }>();

try {
  const zip = await zipLexArchive(ARCHIVE);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, zip);
  console.log(`${out}: ${Math.ceil(zip.length / 1024)} KB`);
} catch (fault) {
  const known = fault instanceof LexArchiveError || (fault instanceof Error && 'code' in fault);
  if (!known) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
