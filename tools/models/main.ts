import { join } from 'node:path';
import { Command } from 'commander';
import { ShopUnreadableError } from '../../local/shop/check-shop.ts';
import { loadShop, ShopFaultsError } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { buildModels, SampleFaultsError } from './build.ts';
import { differences, writeDifferences } from './built-files.ts';

const ROOT = join(import.meta.dirname, '../..');

const program = new Command('models')
  .description(
    'Builds skill-package/, lex-bot/ and the JSON schemas of shop/ from shop/ and locales/.',
  )
  .option('--check', 'change nothing; say which files are not what this command builds')
  .addHelpText(
    'after',
    '\nExit codes: 0 built, or up to date; 1 not up to date, or faults in shop/ or locales/; 2 wrong usage.',
  )
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { check = false } = program.opts<{ check?: boolean }>();

try {
  const { menu, shop } = await loadShop(join(ROOT, 'shop'));
  const built = buildModels(menu, shop, UTTERANCES);
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
    fault instanceof SampleFaultsError;
  if (!known) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
