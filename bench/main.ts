import '../tools/require-node.js';
import { Command, InvalidArgumentError } from 'commander';
import { held, PARTS, type PartName } from './figure.ts';
import { textOf, thisMachine, type Report } from './report.ts';
import { runPart } from './run-part.ts';

const program = new Command('npm run bench --')
  .description(
    'Measures, beside what each figure is compared with, and prints one table. All of it runs on loopback.',
  )
  .argument(
    '[parts...]',
    `what to measure; all when none is named: ${PARTS.join(', ')}`,
    (text: string, before: PartName[]) => [...before, partOf(text)],
    [],
  )
  .option('--json', 'print JSON instead of the table', false)
  .option('--quick', 'few repeats and small sizes: shows that all runs, in seconds', false)
  .option('--write', 'write the whole run into docs/benchmarks.md', false)
  .option('--misses', 'reader: print the sentences that were misread', false)
  .option('--taskmaster <file>', "reader: also read Taskmaster-4's first ordering turns")
  .addHelpText('after', '\nProgress goes to standard error. A bar that is missed ends with 1.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

interface Options {
  json: boolean;
  quick: boolean;
  write: boolean;
  misses: boolean;
  taskmaster?: string;
}

const options = program.opts<Options>();
const [named] = program.processedArgs as [PartName[]];
const parts = named.length > 0 ? named : PARTS;
if (options.write && parts.length < PARTS.length)
  program.error('--write takes a whole run: name no parts');

const begun = Date.now();
const report: Report = {
  at: new Date(begun).toISOString(),
  machine: thisMachine(),
  quick: options.quick,
  seconds: 0,
  parts: {},
};
const measure = async (part: PartName) => {
  const { quick, misses, taskmaster } = options;
  const request = { part, quick, misses, ...(taskmaster !== undefined && { taskmaster }) };
  const progress = (what: string) => {
    process.stderr.write(`${secondsSince(begun)} s  ${part}: ${what}\n`);
  };
  try {
    report.parts[part] = await runPart(request, progress);
  } catch (error) {
    // The other parts are measured all the same, and the command ends with 1.
    progress(`failed: ${String(error)}`);
  }
};
// What is to be believed is measured alone; what only shows that it runs may run beside another.
const left = [...parts];
const lane = async () => {
  for (let part = left.shift(); part !== undefined; part = left.shift()) await measure(part);
};
await Promise.all([lane(), ...(options.quick ? [lane()] : [])]);
report.seconds = secondsSince(begun);

const unmeasured = parts.filter((part) => report.parts[part] === undefined);
if (options.write && unmeasured.length === 0) {
  const { writeReport } = await import('./write-report.ts');
  writeReport(report);
}
console.log(options.json ? JSON.stringify(report, null, 2) : textOf(report));
const missed = Object.values(report.parts).flatMap(({ figures }) =>
  figures.filter((figure) => held(figure) === false),
);
// A quick run is over before anything is warm: its times say nothing.
process.exit(unmeasured.length > 0 || (missed.length > 0 && !options.quick) ? 1 : 0);

function secondsSince(from: number): number {
  return Math.round((Date.now() - from) / 1000);
}

function partOf(text: string): PartName {
  const part = PARTS.find((each) => each === text);
  if (part) return part;
  throw new InvalidArgumentError(`there is no part "${text}": name ${PARTS.join(', ')}`);
}
