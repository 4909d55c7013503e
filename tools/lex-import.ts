import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { LexModelsV2Client } from '@aws-sdk/client-lex-models-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { Command, InvalidArgumentError } from 'commander';
import { LexArchiveError } from './lex-archive/load-lex-archive.ts';
import { lexImport } from './lex-import/lex-import.ts';
import { LexRefusedError } from './lex-import/lex-refused-error.ts';
import type { TestSet } from './lex-import/run-test-set.ts';
import { DeploymentUnknownError, stackOutput } from './stack-output.ts';

interface Options {
  botName: string;
  alias: string;
  stack: string;
  region: string;
  roleArn?: string;
  lambdaArn?: string;
  testSet: { localeId: string; file: string }[];
  testBucket?: string;
  testRoleArn?: string;
}

const program = new Command('npm run lex:import --')
  .description(
    'The quick loop: puts lex-bot/ into Lex as a bot of its own, builds it, makes a version and points an alias to it,\n' +
      'in minutes and beside what "npm run deploy" keeps. The alias calls the Lambda of the deployed stack.',
  )
  .option('--bot-name <name>', 'the bot to make, or to import over', 'BalcaoTrial')
  .option('--alias <name>', 'the alias to point to the new version', 'trial')
  .option('--stack <name>', 'the deployed stack, whose outputs name role and Lambda', 'Balcao')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .option('--role-arn <arn>', 'the role that Lex takes, instead of what the stack says')
  .option('--lambda-arn <arn>', 'the Lambda that answers, instead of what the stack says')
  .option(
    '--test-set <locale=file>',
    'a Test Workbench CSV (npm run lex:tests) to play afterwards, as pt_BR=file.csv; may be given again',
    testSets,
    [],
  )
  .option('--test-bucket <name>', 'the S3 bucket for test sets')
  .option('--test-role-arn <arn>', 'the role in which Lex reads and writes that bucket')
  .addHelpText(
    'after',
    '\nUses the AWS credentials of your shell.\nExit codes: 0 done, 1 refused or a test set not as expected, 2 wrong usage, 130 stopped.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<Options>();
const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
});

try {
  const { region } = options;
  const clients = {
    lex: new LexModelsV2Client({ region }),
    lambda: new LambdaClient({ region }),
    s3: new S3Client({ region }),
  };
  const output = (name: string) => stackOutput(options, name, '--role-arn and --lambda-arn');
  const { botId, botAliasId, testsPassed } = await lexImport(
    clients,
    {
      archive: join(import.meta.dirname, '../lex-bot'),
      botName: options.botName,
      aliasName: options.alias,
      testSets: await chosenTestSets(options),
      roleArn: options.roleArn ?? (await output('LexBotRoleArn')),
      lambdaArn: options.lambdaArn ?? (await output('FulfilmentFunctionArn')),
    },
    (line) => {
      console.log(line);
    },
    stop.signal,
  );
  console.log(`Talk to bot ${botId}, alias ${botAliasId}, in ${region}.`);
  if (!testsPassed) process.exitCode = 1;
} catch (fault) {
  if (stop.signal.aborted) {
    console.error('Stopped. What Lex has begun goes on there; run this again to do it whole.');
    process.exitCode = 130;
  } else if (fault instanceof Error) {
    const known = [LexRefusedError, LexArchiveError, DeploymentUnknownError];
    console.error(
      known.some((kind) => fault instanceof kind)
        ? fault.message
        : `The bot could not be imported: ${fault.name}: ${fault.message}`,
    );
    process.exitCode = 1;
  } else throw fault;
}

async function chosenTestSets({
  testSet,
  testBucket: bucket,
  testRoleArn: roleArn,
  botName,
}: Options): Promise<TestSet[]> {
  if (testSet.length === 0) return [];
  if (bucket === undefined || roleArn === undefined)
    return program.error('error: --test-set needs --test-bucket and --test-role-arn');
  return Promise.all(
    testSet.map(async ({ localeId, file }) => ({
      name: `${botName}-${localeId}`,
      localeId,
      csv: await readFile(file),
      bucket,
      roleArn,
    })),
  );
}

function testSets(given: string, before: Options['testSet']): Options['testSet'] {
  const [, localeId, file] = /^([a-z]{2}_[A-Z]{2})=(.+)$/.exec(given) ?? [];
  if (localeId === undefined || file === undefined)
    throw new InvalidArgumentError('Expected a locale and a file, as pt_BR=file.csv.');
  return [...before, { localeId, file }];
}
