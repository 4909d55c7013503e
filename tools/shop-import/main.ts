import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import { UnknownFormatError } from './draft.ts';
import { FORMATS, importMenu, renderNote, type Format } from './import-menu.ts';

const program = new Command('shop:import')
  .description(
    "Makes a shop's menu.json of a menu that you have: a sheet (CSV), iFood, Square, or a web page.",
  )
  .argument('<file>', 'what you have')
  .option('--shop <directory>', 'where menu.json goes', 'my-shop')
  .addOption(
    new Option('--locale <locale>', 'the language of its names').choices(LOCALES).default('pt-BR'),
  )
  .addOption(
    new Option('--from <format>', 'what it is; seen from the file when absent').choices(FORMATS),
  )
  .option('--force', 'writes over a menu.json that is there')
  .addHelpText(
    'after',
    '\nWhat could not be taken is told, line by line.\nExit codes: 0 written, 1 nothing taken, 2 wrong usage or unreadable files.\nThe formats: docs/bring-your-own.md.',
  )
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const [path = ''] = program.args;
const { shop, locale, from, force } = program.opts<{
  shop: string;
  locale: Locale;
  from?: Format;
  force?: true;
}>();
const target = join(shop, 'menu.json');

const stop = (message: string, code: number): never => {
  console.error(message);
  process.exit(code);
};

if (existsSync(target) && force !== true)
  stop(`${target} is there already: name another --shop, or write over it with --force`, 2);

const text = await readFile(path, 'utf8').catch((fault: unknown) =>
  stop(`${path} cannot be read: ${(fault as Error).message}`, 2),
);

try {
  const { menu, notes, format } = importMenu({ path, text }, locale, from);
  for (const note of notes) console.log(renderNote(note));
  await mkdir(shop, { recursive: true });
  await writeFile(target, `${JSON.stringify(menu, undefined, 2)}\n`);
  const leftOut = notes.filter(({ kind }) => kind === 'left out').length;
  console.log(
    `${target}: ${menu.items.length} items and ${menu.groups.length} groups from ${format}; ${leftOut} left out, ${notes.length - leftOut} changed`,
  );
  console.log(`Now: npm run check:shop -- --shop ${shop}`);
} catch (fault) {
  if (!(fault instanceof UnknownFormatError)) throw fault;
  stop(fault.message, 1);
}
