import '../tools/require-node.js';
import { Command } from 'commander';
import prices from '../prices/aws.json' with { type: 'json' };
import type { Bill } from './cost/bill.ts';
import type { Usage } from './cost/usage.ts';

const program = new Command('npm run cost --')
  .description(
    'What a conversation, an order and a month cost at the list prices of prices/aws.json, counted on a real order that it talks, cooks and delivers on this machine.',
  )
  .option(
    '--model <id>',
    'the model for what the reader is not sure of',
    'global.anthropic.claude-haiku-4-5',
  )
  .option('--json', 'print JSON', false)
  .addHelpText(
    'after',
    '\nExit codes: 0, 1 when the conversation costs more than its bar, 2 wrong usage.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { model, json } = program.opts<{ model: string; json: boolean }>();
if (!prices.bedrock.models.some(({ id }) => model.includes(id)))
  program.error(`prices/aws.json has no price for the model ${model}`);

// Loaded only now: a wrong option or --help is answered at once.
const { measure } = await import('./cost/measure.ts');
const { standingsOfStack } = await import('./cost/standing.ts');
const { billOf } = await import('./cost/bill.ts');

const standings = standingsOfStack();
const write = process.stdout.write.bind(process.stdout);
// The Lambda runs in this process and writes its metrics to standard output, where the bill belongs.
process.stdout.write = () => true;
const measured = await measure('en-US');
process.stdout.write = write;
const bill = billOf(measured, standings, model);
console.log(json ? JSON.stringify(bill, null, 2) : textOf(bill));
process.exit(bill.conversation.dollars > bill.conversation.most ? 1 : 0);

function textOf({ conversation, order, idleMonth, months, measured }: Bill): string {
  const dollars = (amount: number, digits = 5) => `US$ ${amount.toFixed(digits)}`;
  const parts = (by: Usage) =>
    (Object.entries(by) as [keyof Usage, number][])
      .filter(([, amount]) => amount > 0.000_005)
      .sort(([, one], [, other]) => other - one)
      .map(([name, amount]) => `    ${name.padEnd(24)} ${dollars(amount)}`)
      .join('\n');
  return `A conversation of 12 text turns on Lex: ${dollars(conversation.dollars)} (bar ${dollars(conversation.most, 3)})
${parts(conversation.by)}
  with a model asked each turn: ${dollars(conversation.modelEachTurn)}

Its order, from the yes to the door: ${dollars(order.dollars)}
${parts(order.by)}

A month
${[
  `  ${'orders'.padStart(9)}  ${'in all'.padStart(14)}  ${'an order'.padStart(12)}  ${'a model each turn'.padStart(18)}`,
  `  ${'0'.padStart(9)}  ${dollars(idleMonth, 2).padStart(14)}`,
  ...months.map(
    (month) =>
      `  ${month.orders.toLocaleString('en-US').padStart(9)}  ${dollars(month.dollars, 2).padStart(14)}  ${dollars(month.anOrder, 4).padStart(12)}  ${dollars(month.modelEachTurn, 2).padStart(18)}`,
  ),
].join('\n')}

Counted on a talk of ${measured.turns} turns and its order: ${measured.transitions} state transitions, ${measured.taskCalls} task calls, ${measured.statusChanges} changes of status;
${(measured.unsureShare * 100).toFixed(1)} % of orders in free words go to the model. What is assumed is in bench/cost/design.ts.
List prices as of ${prices.asOf} (Bedrock) and ${prices.useEast1.asOf} (${prices.useEast1.note}).
Not in it: SMS (by country and carrier), e-mail, payment providers' fees, taxes.`;
}
