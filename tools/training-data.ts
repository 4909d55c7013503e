import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import * as z from 'zod';
import { TURNS_PREFIX } from '../lambda/adapters/dynamodb/talk-book.ts';
import { indexMenu } from '../lambda/domain/menu-index.ts';
import type { KeptTurn } from '../lambda/ports.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { FORMATS, trainingLines, type Format } from './talks/training-lines.ts';
import type { TableOptions } from './scan-table.ts';
import { talksWith } from './talks/talks-table.ts';

const program = new Command('npm run training-data --')
  .description(
    'Turns of customers who said that the shop may use their chats, as training data for a model on Amazon Bedrock\n' +
      '(docs/customising-the-model.md): what it would have been told, and what it should have answered. Names, phones,\n' +
      'documents and addresses were taken out when they were kept; look through the file before it goes anywhere.',
  )
  .addOption(new Option('--format <format>', 'for which models').choices(FORMATS).default('nova'))
  .requiredOption('--out <file>', 'the JSONL file to write')
  .option('--shop <directory>', 'where menu.json is', 'shop')
  .option('--port <number>', 'the shop on this machine ("npm start") instead of a deployed one')
  .option('--stack <name>', 'the deployed stack', 'Balcao')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .addHelpText('after', '\nExit codes: 0 written, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const recordSchema = z.object({ turns: z.array(z.custom<KeptTurn>()) });

try {
  const { format, out, shop, ...options } = program.opts<
    TableOptions & { format: Format; out: string; shop: string }
  >();
  const menu = indexMenu((await loadShop(shop)).menu);
  const records = await talksWith(TURNS_PREFIX, options);
  const lines = records.flatMap((record) =>
    trainingLines(recordSchema.parse(record).turns, menu, format),
  );
  await writeFile(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${lines.length} lines of ${records.length} customers are in ${out}.`);
} catch (fault) {
  if (!(fault instanceof Error)) throw fault;
  console.error(`No training data was written: ${fault.message}`);
  process.exitCode = 1;
}
