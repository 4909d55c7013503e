import { join } from 'node:path';
import { Command } from 'commander';
import { ShopUnreadableError } from '../../local/shop/check-shop.ts';
import { loadShop, ShopFaultsError } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { buildModels, SampleFaultsError } from './build.ts';
import { differences, writeDifferences } from './built-files.ts';
import { toldOf } from './left-out.ts';
import { PopularUnreadableError, readPopular } from './popular.ts';

const ROOT = join(import.meta.dirname, '../..');

const program = new Command('models')
  .description(
    'Builds skill-package/, lex-bot/ and the JSON schemas of shop/ from shop/ and locales/.',
  )
  .option('--check', 'change nothing; say which files are not what this command builds')
  .option('--popular <file>', 'how often each item was ordered: CSV with the columns id and count')
  .addHelpText(
    'after',
    `
A menu may have more words than Alexa (1.5 MB a model) or Lex (10,000 words a slot type, 1 MB a template) take. What is
left out is told, and sold all the same: the Lambda reads the customer's words. The most ordered items of --popular stay
("npm run sold" writes such a file, a till may too), else the first of the menu.

Exit codes: 0 built, or up to date; 1 not up to date, or faults in the files; 2 wrong usage.`,
  )
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { check = false, popular } = program.opts<{ check?: boolean; popular?: string }>();

try {
  const { menu, shop } = await loadShop(join(ROOT, 'shop'));
  const counts = popular === undefined ? undefined : await readPopular(popular);
  const { files: built, leftOut } = buildModels(menu, shop, UTTERANCES, counts);
  for (const line of toldOf(leftOut, counts !== undefined)) console.log(line);
  const found = await differences(ROOT, built);
  for (const { path, is } of found) console.log(`${check ? is : 'written, was ' + is}: ${path}`);
  if (!check) await writeDifferences(ROOT, built, found);
  else if (found.length > 0) {
    console.error(`${found.length} files are not what this builds: run npm run models`);
    process.exitCode = 1;
  }
} catch (fault) {
  const known =
    fault instanceof ShopFaultsError ||
    fault instanceof ShopUnreadableError ||
    fault instanceof SampleFaultsError ||
    fault instanceof PopularUnreadableError;
  if (!known) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
