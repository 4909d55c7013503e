import '../tools/require-node.js';
import { Command, InvalidArgumentError, Option } from 'commander';
import { compileOnce, keepCompiled } from './compile-cache.ts';
import { MODEL_FORMS, modelChoiceOf, type ModelChoice } from './bedrock/model-choice.ts';

const program = new Command('npm start --')
  .description(
    'Runs the whole shop on this computer: chat, console, Alexa and Lex endpoints, workflow and tables.',
  )
  .option(
    '--port <number>',
    'where the chat, the console and the APIs are; 0 takes a free one',
    portOf,
    8080,
  )
  .option('--data <directory>', 'where everything is kept', '.balcao')
  .option('--shop <directory>', 'where menu.json and shop.json are', 'shop')
  .addOption(
    new Option('--model <model>', `what answers where the reader is not sure: ${MODEL_FORMS}`)
      .argParser(modelOf)
      .default({ kind: 'rules' }, 'rules'),
  )
  .option('--simulate', 'the kitchen and the courier answer by themselves', false)
  .option('--json', 'log JSON, one object a line', false)
  .addHelpText(
    'after',
    '\nExit codes: 0 ended as asked, 1 could not start or go on, 2 wrong usage.\nTalk from a terminal: npm run talk -- --help',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

interface Options {
  port: number;
  data: string;
  shop: string;
  model: ModelChoice;
  simulate: boolean;
  json: boolean;
}

const options = program.opts<Options>();

// Loaded only now: a wrong option or --help is answered at once.
compileOnce();
const { startLog } = await import('./log.ts');
const { startMachine } = await import('./composition/start-machine.ts');
const { wordsFor } = await import('./composition/expected-fault.ts');
const { untilAskedToEnd } = await import('./until-asked-to-end.ts');
const { welcome } = await import('./welcome.ts');
keepCompiled();

const log = startLog(options.json);

// A fault nobody caught is logged, and the shop stays open.
process.on('uncaughtException', (error) => {
  log.error({ err: error }, 'a fault that nothing caught');
});
process.on('unhandledRejection', (error) => {
  log.error({ err: error }, 'a fault that nothing caught');
});

try {
  const machine = await startMachine(options, log);
  const ended = untilAskedToEnd(machine, process, log);
  if (options.json) log.info({ local: machine.local }, 'open');
  else console.log(welcome(machine, options));
  process.exit(await ended);
} catch (fault) {
  const words = wordsFor(fault, options.data);
  if (words === undefined) log.error({ err: fault }, 'Balcão could not start');
  else console.error(words);
  process.exit(1);
}

function modelOf(text: string): ModelChoice {
  try {
    return modelChoiceOf(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
