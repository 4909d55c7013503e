import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import * as z from 'zod';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { checkShop } from '../../local/shop/check-shop.ts';
import { renderFinding } from '../../local/shop/finding.ts';
import { centsOf } from '../shop-import/amount.ts';
import { UnknownFormatError } from '../shop-import/draft.ts';
import { importMenu, renderNote } from '../shop-import/import-menu.ts';
import { answersSchema, type Answers } from './answers.ts';
import { ask, type Known } from './ask.ts';
import { shopJson, STARTER_MENU } from './shop-files.ts';

const list = (said: string) => said.split(',').map((each) => each.trim());
const amount = (said: string) => {
  const cents = centsOf(said);
  if (cents === undefined) program.error(`"${said}" is no amount: write 8,00`);
  return cents;
};

const program = new Command('shop:new')
  .description(
    'Asks a few questions and makes a shop: shop.json, and a menu.json of what you have, or to begin with.',
  )
  .argument('[directory]', 'where it goes', 'my-shop')
  .option(
    '--menu <file>',
    'a menu that you have: CSV, iFood, Square, a web page (npm run shop:import -- --help)',
  )
  .option('--name <name>', 'what customers hear')
  .option('--phone <number>', 'for a customer who wants a person')
  .option('--city <city>', 'of the addresses')
  .option('--time-zone <zone>', 'such as America/Sao_Paulo')
  .option('--opens <hour>', 'such as 18:00')
  .option('--closes <hour>', 'such as 23:00')
  .option('--neighbourhoods <names>', 'where you deliver, parted by commas', list)
  .option('--fee <amount>', 'of a delivery', amount)
  .option('--minimum <amount>', 'that an order must come to', amount)
  .option('--payments <ways>', 'at the door: cash, card, pix, voucher', list)
  .addOption(new Option('--locale <locale>', "the menu's language").choices(LOCALES))
  .addHelpText(
    'after',
    '\nWhat no option says is asked. Exit codes: 0 made, 1 not made, 2 wrong usage.',
  )
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const [directory = 'my-shop'] = program.processedArgs as [string?];
const {
  menu: menuFile,
  fee,
  minimum,
  ...rest
} = program.opts<{
  menu?: string;
  fee?: number;
  minimum?: number;
}>();

const stop = (message: string, code: number): never => {
  console.error(message);
  process.exit(code);
};

const files = [join(directory, 'shop.json'), join(directory, 'menu.json')];
const there = files.find((file) => existsSync(file));
if (there !== undefined) stop(`${there} is there already: name another directory`, 2);

const given = answersSchema.partial().safeParse({
  ...rest,
  ...(fee !== undefined && { feeCents: fee }),
  ...(minimum !== undefined && { minimumCents: minimum }),
});
if (!given.success) stop(z.prettifyError(given.error), 2);

const answers = await answered(given.data ?? {});
const { name, locale } = answers;

const menu = menuFile === undefined ? STARTER_MENU : await imported(menuFile);
await mkdir(directory, { recursive: true });
const written = [shopJson(answers), menu].map((each) => `${JSON.stringify(each, undefined, 2)}\n`);
await Promise.all(files.map((file, at) => writeFile(file, written[at] ?? '')));

const { findings } = await checkShop(directory);
for (const finding of findings) console.log(renderFinding(finding));
console.log(`\n${name} is in ${directory}: ${menu.items.length} items.
  npm start -- --shop ${directory}            talk to it at http://127.0.0.1:8080
  npm run check:shop -- --shop ${directory}   after each change
What each field means: docs/shop-format.md.`);
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;

async function answered(known: Known): Promise<Answers> {
  const { success, data, error } = answersSchema.safeParse(known);
  if (success) return data;
  if (process.stdin.isTTY) return ask(known).catch(left);
  const missing = error.issues.map(({ path }) => path.join('.')).join(', ');
  return stop(`nobody can be asked here; say with options (--help): ${missing}`, 2);
}

/** Ctrl+C at a question. */
function left(fault: unknown): never {
  if (fault instanceof Error && fault.name === 'ExitPromptError')
    return stop('nothing was made', 1);
  throw fault;
}

async function imported(file: string) {
  const text = await readFile(file, 'utf8').catch((fault: unknown) =>
    stop(`${file} cannot be read: ${(fault as Error).message}`, 2),
  );
  try {
    const made = importMenu({ path: file, text }, locale);
    for (const note of made.notes) console.log(renderNote(note));
    return made.menu;
  } catch (fault) {
    if (fault instanceof UnknownFormatError) return stop(fault.message, 1);
    throw fault;
  }
}
