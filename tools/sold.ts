import { Command, InvalidArgumentError } from 'commander';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { scanTable, type TableOptions } from './scan-table.ts';

const program = new Command('npm run -s sold --')
  .description(
    'How often each item and option was ordered, those ordered most first: CSV with the columns id and count, as\n' +
      '"npm run models -- --popular FILE" takes it. No customer is in it.',
  )
  .option('--days <number>', 'of orders placed in the last so many days', wholeDays, 90)
  .option('--port <number>', 'the shop on this machine ("npm start") instead of a deployed one')
  .option('--stack <name>', 'the deployed stack', 'Balcao')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .addHelpText('after', '\nExit codes: 0 listed, 1 could not, 2 wrong usage.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

function wholeDays(given: string): number {
  if (/^[1-9]\d{0,4}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('expected a number of days, 1 or more.');
}

const recordSchema = z.object({
  contents: z.object({
    lines: z.array(
      z.object({
        item: z.string(),
        options: z.array(z.object({ group: z.string(), option: z.string() })),
      }),
    ),
  }),
});

const DAY_MILLISECONDS = 24 * 60 * 60_000;

try {
  const { days, ...options } = program.opts<TableOptions & { days: number }>();
  const scan = {
    ProjectionExpression: 'contents.#lines',
    FilterExpression: 'placedAt >= :from',
    ExpressionAttributeNames: { '#lines': 'lines' },
    ExpressionAttributeValues: {
      ':from': new Date(Date.now() - days * DAY_MILLISECONDS).toISOString(),
    },
  };
  const counts = new Map<string, number>();
  for (const record of await scanTable('orders', scan, options))
    for (const line of recordSchema.parse(record).contents.lines)
      for (const id of [
        line.item,
        ...line.options.map(({ group, option }) => `${group}.${option}`),
      ])
        counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows = [...counts].sort(
    ([one, times], [other, more]) => more - times || (one < other ? -1 : 1),
  );
  process.stdout.write(stringify(rows, { header: true, columns: ['id', 'count'] }));
} catch (fault) {
  if (!(fault instanceof Error)) throw fault;
  console.error(`What was sold could not be listed: ${fault.message}`);
  process.exitCode = 1;
}
