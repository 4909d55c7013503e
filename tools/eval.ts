import { Command, InvalidArgumentError, Option } from 'commander';
import { LOCALES, type Locale } from '../lambda/domain/locale.ts';
import { MODEL_FORMS, modelChoiceOf, type ModelChoice } from '../local/bedrock/model-choice.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { evaluate, type Comparison } from './eval/evaluate.ts';
import { modelAt, NoCredentialsError } from './eval/model-at.ts';
import { tableOf } from './eval/table.ts';

interface Options {
  model: ModelChoice;
  locale?: Locale;
  limit: number;
  json?: true;
}

const program = new Command('npm run eval --')
  .description(
    "Runs the repository's labelled sentences against a model, and prints how right, how quick and how dear it is, beside\n" +
      'the rules alone, and the rules with the model behind them, which is what customers get.',
  )
  .requiredOption('--model <model>', MODEL_FORMS, modelGiven)
  .addOption(new Option('--locale <tag>', 'one language; all when left out').choices([...LOCALES]))
  .option(
    '--limit <number>',
    'so many sentences of each language, always the same ones',
    count,
    200,
  )
  .option('--json', 'the figures as JSON; shares of one, money in millionths of a dollar')
  .addHelpText(
    'after',
    '\n"Taken" is without a question. A whole order is right where it is taken as exactly the lines that a person heard in it.\n' +
      'The model alone is what it says, unchecked; it cannot say halves and notes to the kitchen, which the rules can.\n' +
      'A model on AWS is charged to the credentials of your shell, by about 3,000 tokens a sentence. Without any: skipped, exit 0.\n' +
      'Exit codes: 0 done or skipped, 1 the model answered nothing, 2 wrong usage, 130 stopped.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { model, locale, limit, json } = program.opts<Options>();
process.once('SIGINT', () => process.exit(130));

try {
  const asked = model.kind === 'off' ? undefined : await modelAt(model);
  const { shop } = await loadShop(`${import.meta.dirname}/../shop`);
  const compared: Comparison[] = [];
  for (const each of locale === undefined ? LOCALES : [locale])
    compared.push(
      await evaluate(each, {
        shop,
        limit,
        ...(asked && { interpreter: asked.interpreter }),
        progress: (done, of) => {
          if (done % 25 === 0 || done === of) console.error(`${each}: ${done} of ${of}`);
        },
      }),
    );
  await asked?.close();
  console.log(json ? JSON.stringify(compared, undefined, 2) : compared.map(tableOf).join('\n\n'));
  const silent = compared.every(({ model: figures }) => figures?.asked === figures?.unanswered);
  if (asked && silent) {
    console.error('The model answered nothing: see above what it said.');
    process.exitCode = 1;
  }
} catch (fault) {
  if (!(fault instanceof NoCredentialsError)) throw fault;
  console.error(fault.message);
}

function modelGiven(text: string): ModelChoice {
  try {
    return modelChoiceOf(text);
  } catch (fault) {
    throw new InvalidArgumentError(fault instanceof Error ? fault.message : String(fault));
  }
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('expected a whole number above 0.');
  return Number(text);
}
