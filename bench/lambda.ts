import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundle } from '../infra/bundle.ts';
import { functionsOf } from '../tests/support/functions.ts';
import { startMachine } from '../tests/support/machine.ts';
import { coldLoad, type ColdLoad } from './cold/fresh-process.ts';
import { loadedCode } from './cold/loaded-code.ts';
import { launchOf } from './cold/launch.ts';
import type { Figure, PartResult, PartSettings } from './figure.ts';
import { percentiles } from './percentiles.ts';
import { lexEvent } from './talks.ts';

const ENTRIES = {
  ours: 'lambda/fulfilment.ts',
  bare: 'bench/cold/bare.ts',
  'empty ask-sdk skill': 'bench/cold/ask-skill.ts',
  'ask-sdk with a get and a put': 'bench/cold/ask-dynamodb.ts',
} as const;
type Entry = keyof typeof ENTRIES;
const NAMES = Object.keys(ENTRIES) as Entry[];
const MOST_LIKE = 'ask-sdk with a get and a put';

/** As many packages as are told of by name. */
const PACKAGES_TOLD = 15;
const ORDER = 'duas pizzas grandes meia calabresa meia portuguesa e uma coca de dois litros';

/** What of the fulfilment Lambda is loaded, and how long a fresh process takes to its first answer. */
export async function lambdaPart({ quick, progress }: PartSettings): Promise<PartResult> {
  const rounds = quick ? 1 : 25;
  progress('bundling');
  const folder = await mkdtemp(join(tmpdir(), 'balcao-bench-bundles-'));
  const machine = await startMachine();
  try {
    const code = Object.fromEntries(
      NAMES.map((name) => [
        name,
        loadedCode(bundle(ENTRIES[name], join(folder, name)), ENTRIES[name]),
      ]),
    ) as Record<Entry, ReturnType<typeof loadedCode>>;
    const { environment } = functionsOf(machine.local).fulfilment;
    const launch = launchOf(machine.local.alexa.skillId);
    const first = (name: Entry, event: unknown) =>
      coldLoad(join(folder, name, basename(ENTRIES[name], '.ts') + '.mjs'), event, environment);

    const times = new Map<string, ColdLoad[]>();
    const add = (name: string, load: ColdLoad) =>
      times.set(name, [...(times.get(name) ?? []), load]);
    for (let round = 0; round < rounds; round += 1) {
      progress(`cold loads, round ${round + 1} of ${rounds}`);
      for (const name of NAMES) add(name, await first(name, launch(`cold-${round}`)));
      const order = lexEvent(ORDER, 'pt-BR', `cold-${round}`, `cold-${round}`);
      add('ours, an order', await first('ours', order));
    }
    const median = (name: string, what: 'milliseconds' | 'cpuMilliseconds') =>
      percentiles((times.get(name) ?? []).map((load) => load[what])).p50;
    const figure = (
      ours: string,
      what: 'milliseconds' | 'cpuMilliseconds',
      besideName: Entry,
      bar?: Figure['bar'],
    ): Figure => ({
      name: `cold ${ours === 'ours' ? 'to "welcome" (Alexa)' : 'to an order noted (Lex)'}${what === 'cpuMilliseconds' ? ', CPU' : ''}${besideName === MOST_LIKE ? '' : `, beside ${besideName}`}`,
      value: median(ours, what),
      unit: 'ms',
      beside: { name: besideName, value: median(besideName, what) },
      ...(bar && { bar }),
    });
    return {
      how: `bundled by infra/bundle.ts as for AWS; each cold load is a fresh Node process with the Lambda's environment, from its start to the first answer, everything against the same DynamoDB (dynalite) on loopback; medians of ${rounds}, alternated. The welcome of a customer who is not known yet reads and writes five records, an order too.`,
      figures: [
        figure('ours', 'milliseconds', MOST_LIKE, { mostTimes: 1.3 }),
        figure('ours', 'milliseconds', 'empty ask-sdk skill'),
        figure('ours', 'milliseconds', 'bare'),
        figure('ours', 'cpuMilliseconds', MOST_LIKE),
        figure('ours, an order', 'milliseconds', MOST_LIKE),
        figure('ours, an order', 'cpuMilliseconds', MOST_LIKE),
        {
          name: 'code loaded at start',
          value: code.ours.atStart / 1024,
          unit: 'KB',
          beside: { name: MOST_LIKE, value: code[MOST_LIKE].atStart / 1024 },
        },
        { name: 'code in the bundle', value: code.ours.all / 1024, unit: 'KB' },
        ...code.ours.byPackage.slice(0, PACKAGES_TOLD).map(([name, bytes]) => ({
          name: `at start, ${name}`,
          value: bytes / 1024,
          unit: 'KB',
        })),
      ],
    };
  } finally {
    await machine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
