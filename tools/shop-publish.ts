import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import { publishShop } from '../lambda/adapters/dynamodb/publish-shop.ts';
import { ShopUnreadableError } from '../local/shop/check-shop.ts';
import { loadShop, ShopFaultsError } from '../local/shop/load-shop.ts';
import { DeploymentUnknownError, stackOutput } from './stack-output.ts';

interface Options {
  shop: string;
  stack: string;
  region: string;
  shopTable?: string;
  stockTable?: string;
}

const program = new Command('npm run shop:publish --')
  .description(
    'Puts a shop’s menu and settings on sale: customers hear the new menu within a minute, and orders\n' +
      'already read back keep theirs. What is newly counted gets its first stock; the rest stays as it is.',
  )
  .option('--shop <directory>', 'where menu.json and shop.json are', 'shop')
  .option('--stack <name>', 'the deployed stack, whose outputs name the tables', 'Balcao')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .option('--shop-table <name>', 'the table of menus, instead of what the stack says')
  .option('--stock-table <name>', 'the table of stock, instead of what the stack says')
  .addHelpText('after', '\nExit codes: 0 published, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

try {
  const options = program.opts<Options>();
  const shop = await loadShop(options.shop);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: options.region }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const tables = await tablesOf(options);
  const { version } = await publishShop(client, tables, shop);
  console.log(`${shop.shop.name} is published to ${tables.shop} as version ${version}.`);
} catch (fault) {
  const expected = [ShopFaultsError, ShopUnreadableError, DeploymentUnknownError];
  if (!(fault instanceof Error)) throw fault;
  console.error(
    expected.some((kind) => fault instanceof kind)
      ? fault.message
      : `The shop could not be published: ${fault.name}: ${fault.message}`,
  );
  process.exitCode = 1;
}

async function tablesOf(options: Options): Promise<{ shop: string; stock: string }> {
  const output = (name: string) =>
    stackOutput(options, name, 'both tables with --shop-table and --stock-table');
  return {
    shop: options.shopTable ?? (await output('ShopTable')),
    stock: options.stockTable ?? (await output('StockTable')),
  };
}
