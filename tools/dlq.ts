import { Command } from 'commander';
import { listDeadLetters, MOST_LISTED } from './dlq/list.ts';
import { NoShopHereError, queueFacts, queuesOf, type Where } from './dlq/queues.ts';
import { redrive, RedriveFailedError } from './dlq/redrive.ts';
import { DeploymentUnknownError } from './stack-output.ts';

const DEFAULT_PORT = '8080';

interface Options extends Omit<Where, 'local'> {
  local?: string | true;
  dryRun?: boolean;
}

const program = new Command('npm run dlq --')
  .description(
    'Orders whose workflow could not be started, five times over, wait in a dead-letter queue for a person:\n' +
      'see why in the log of the start function, mend it, and have them started again.',
  )
  .addHelpText('after', '\nExit codes: 0 done, 1 could not, 2 wrong usage.')
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));

const queueCommand = (name: string, description: string) =>
  program
    .command(name)
    .description(description)
    .option('--local [port]', `a shop that "npm start" runs here (port ${DEFAULT_PORT})`)
    .option('--stack <name>', 'the deployed stack, whose outputs name the queues', 'Balcao')
    .option('--region <region>', 'where it is deployed', 'us-east-1')
    .allowExcessArguments(false);

queueCommand('list', 'shows which orders wait').action((options: Options) =>
  attempt(async () => {
    const letters = await listDeadLetters(await queuesOf(whereOf(options)));
    if (letters.length === 0) console.log('Nothing waits in the dead-letter queue.');
    for (const { sent, orderId, messageId } of letters)
      console.log(`${sent}  ${orderId ?? `no order (message ${messageId})`}`);
    if (letters.length >= MOST_LISTED) console.log(`… and perhaps more than ${MOST_LISTED}.`);
  }),
);

queueCommand('redrive', 'moves all that wait back to the start queue, to be started again')
  .option('--dry-run', 'only says how many would be moved')
  .action((options: Options) =>
    attempt(async () => {
      const queues = await queuesOf(whereOf(options));
      const { waiting } = await queueFacts(queues.sqs, queues.deadLetterUrl);
      if (options.dryRun === true || waiting === 0) {
        console.log(
          waiting === 0
            ? 'Nothing waits in the dead-letter queue.'
            : `${waiting} would be moved from ${queues.deadLetterUrl} to ${queues.startUrl}.`,
        );
        return;
      }
      const moved = await redrive(queues, (done, of) => {
        console.log(`${done} of ${of} moved`);
      });
      console.log(
        `${moved} moved to the start queue. What fails again comes back; what was started before is done.`,
      );
      if (moved < waiting)
        console.log(
          `${waiting - moved} still wait: somebody looks at them now. Run it again in a minute.`,
        );
    }),
  );

await program.parseAsync();

function whereOf({ local, stack, region }: Options): Where {
  const port = local === true ? DEFAULT_PORT : local;
  return { stack, region, ...(port !== undefined && { local: port }) };
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    const expected = [NoShopHereError, DeploymentUnknownError, RedriveFailedError];
    console.error(
      expected.some((kind) => fault instanceof kind)
        ? fault.message
        : `The queue could not be reached: ${fault.name}: ${fault.message}`,
    );
    process.exitCode = 1;
  }
}
