import { Command, Option } from 'commander';
import * as z from 'zod';
import { MISSED_PREFIX } from '../lambda/adapters/dynamodb/talk-book.ts';
import { LOCALES, type Locale } from '../lambda/domain/locale.ts';
import type { TableOptions } from './scan-table.ts';
import { talksWith } from './talks/talks-table.ts';

const program = new Command('npm run missed --')
  .description(
    'Sentences that the rules did not understand, those said most often first: how often, how often a model made something\n' +
      'of them, and how many of those talks came to an order. Kept for 30 days where shop.json says "keepMissed": true,\n' +
      'without what names a person.',
  )
  .addOption(new Option('--locale <tag>', 'one language; all when left out').choices([...LOCALES]))
  .option('--port <number>', 'the shop on this machine ("npm start") instead of a deployed one')
  .option('--stack <name>', 'the deployed stack', 'Balcao')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .option('--json', 'one record a line')
  .addHelpText('after', '\nExit codes: 0 listed, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const recordSchema = z.object({
  locale: z.enum(LOCALES),
  words: z.string(),
  times: z.int(),
  byModel: z.int(),
  orders: z.int(),
  lastAt: z.string(),
});

try {
  const { locale, json, ...options } = program.opts<
    TableOptions & { locale?: Locale; json?: true }
  >();
  const records = (await talksWith(MISSED_PREFIX, options))
    .map((record) => recordSchema.parse(record))
    .filter((record) => locale === undefined || record.locale === locale)
    .sort((one, other) => other.times - one.times || (one.lastAt < other.lastAt ? 1 : -1));
  if (json) for (const record of records) console.log(JSON.stringify(record));
  else {
    console.log('times  by the model  ordered  last        language  sentence');
    for (const { times, byModel, orders, lastAt, locale: tag, words } of records)
      console.log(
        `${String(times).padStart(5)}  ${String(byModel).padStart(12)}  ${String(orders).padStart(7)}  ${lastAt.slice(0, 10)}  ${tag.padEnd(8)}  ${words}`,
      );
  }
} catch (fault) {
  if (!(fault instanceof Error)) throw fault;
  console.error(`The sentences could not be listed: ${fault.message}`);
  process.exitCode = 1;
}
