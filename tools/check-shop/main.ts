import { Command } from 'commander';
import { checkShop, ShopUnreadableError } from '../../local/shop/check-shop.ts';
import { renderFinding } from '../../local/shop/finding.ts';

const program = new Command('check:shop')
  .description("Says where a shop's files are wrong, and how to mend them.")
  .option('--shop <directory>', 'where menu.json and shop.json are', 'shop')
  .addHelpText(
    'after',
    '\nExit codes: 0 sound (warnings may be printed), 1 errors found, 2 wrong usage or unreadable files.\nThe format: docs/shop-format.md.',
  )
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { shop } = program.opts<{ shop: string }>();

try {
  const { menu, findings } = await checkShop(shop);
  for (const finding of findings) console.log(renderFinding(finding));
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const sold = menu ? `${menu.items.length} items, ${menu.groups.length} groups; ` : '';
  console.log(`${shop}: ${sold}${errors} errors, ${findings.length - errors} warnings`);
  process.exitCode = errors > 0 ? 1 : 0;
} catch (fault) {
  if (!(fault instanceof ShopUnreadableError)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
