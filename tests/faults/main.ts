import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { seeded } from './random.ts';
import type { WorldReport } from './world.ts';

/**
 * `npm run test:faults`: ten thousand orders, some hundred at a time in a shop of their own whose process,
 * with all its services, is killed at random points and started again on the same folder.
 */

/** How far a shop is is told so often at most. */
const TELL_MILLISECONDS = 20_000;
const WORLD = join(import.meta.dirname, 'world-process.ts');

interface Options {
  orders: number;
  world: number;
  kills: number;
  minutes: number;
  seed: number;
}

const whole = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
};

const options = new Command('npm run test:faults --')
  .description('Random orders under random faults, the process killed at random; loopback only.')
  .option('--orders <number>', 'how many in all', whole, 10_000)
  .option('--world <number>', 'how many in one shop', whole, 400)
  .option('--kills <number>', 'how often the process of each shop is killed from outside', whole, 8)
  .option('--minutes <number>', 'when to stop, though not all is done', whole, 120)
  .option('--seed <number>', 'which orders and faults', whole, 20_261_122)
  .addHelpText(
    'after',
    '\nExit codes: 0 all well, 1 something was wrong or time was up, 2 wrong usage.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<Options>();

const until = Date.now() + options.minutes * 60_000;
const random = seeded(options.seed);
const totals: Record<string, number> = {};
const problems: string[] = [];
let done = 0;
let shops = 0;
let killed = 0;
let toldAt = Date.now();
console.log(`seed ${options.seed}; ${options.orders} orders, ${options.world} in a shop`);

while (done < options.orders && Date.now() < until && problems.length === 0) {
  const orders = Math.min(options.world, options.orders - done);
  const seed = options.seed + shops;
  const began = Date.now();
  const directory = await mkdtemp(join(tmpdir(), 'balcao-faults-'));
  const report = await playOne(seed, orders, directory);
  // What went wrong can be looked at.
  if (!report || report.problems.length === 0) await rm(directory, { recursive: true });
  else console.log(`all of it is in ${directory}`);
  if (!report) break;
  shops += 1;
  done += orders;
  problems.push(...report.problems.map((problem) => `seed ${seed}: ${problem}`));
  addUp(report.figures);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${done} of ${options.orders} orders, ${shops} shops, ${killed} kills, ${problems.length} problems (${seconds} s)`,
  );
}

console.log(JSON.stringify(totals, null, 1));
for (const problem of problems) console.log(problem);
const well = problems.length === 0 && done >= options.orders;
console.log(
  well
    ? `All ${done} orders ended as they should, through ${killed} kills from outside.`
    : `${done} of ${options.orders} orders, ${problems.length} problems.`,
);
process.exitCode = well ? 0 : 1;

/** One shop to its end, killed and started again; undefined when the time is up first. */
async function playOne(
  seed: number,
  orders: number,
  directory: string,
): Promise<WorldReport | undefined> {
  for (let kills = 0; ; kills += 1) {
    const child = spawn(process.execPath, [WORLD, directory, String(seed), String(orders)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] },
    });
    const reported = reportOf(child);
    const spare = kills < options.kills ? 4_000 + random() * 12_000 : until - Date.now();
    const sparing = delay(Math.max(0, spare), 'spared' as const, { ref: false });
    const report = await Promise.race([reported, sparing]);
    if (report !== 'spared' && report !== undefined) return report;
    if (report === undefined) throw new Error(`the shop of seed ${seed} ended by itself`);
    child.kill('SIGKILL');
    await once(child, 'close');
    if (Date.now() >= until) return undefined;
    killed += 1;
  }
}

/** What a shop's process says on its last line; undefined when it ended without. How far it is is told now and then. */
function reportOf(child: ChildProcess): Promise<WorldReport | undefined> {
  return new Promise((resolve) => {
    let report: WorldReport | undefined;
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{"problems"')) report = JSON.parse(line) as WorldReport;
        else if (Date.now() - toldAt >= TELL_MILLISECONDS) {
          toldAt = Date.now();
          console.log(`  … ${line}`);
        }
      });
    child.once('close', () => {
      resolve(report);
    });
  });
}

function addUp(figures: Record<string, unknown>, under = ''): void {
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value === 'number') totals[under + name] = (totals[under + name] ?? 0) + value;
    else if (typeof value === 'object' && value !== null)
      addUp(value as Record<string, unknown>, `${under}${name}: `);
  }
}
