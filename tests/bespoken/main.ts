import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Command, Option } from 'commander';
import { startMachine } from '../support/machine.ts';
import { InstallError, installBespoken } from './install.ts';
import { startVirtualDevice } from './virtual-device.ts';

const CHANNELS = ['alexa', 'lex'] as const;
type Channel = (typeof CHANNELS)[number];

/** What tests/bespoken/.env says. */
const SHOP_PORT = 8080;
const DEVICE_PORT = 8079;

const { only, serve } = new Command('npm run test:bespoken --')
  .description(
    'Plays the dialogues of tests/bespoken/ with Bespoken’s own runner against a shop on this machine: as Alexa by the\n' +
      'skill’s address, as Lex by a stand-in for Bespoken’s virtual device. Talks to nobody else.',
  )
  .addOption(new Option('--only <channel>', 'one channel').choices(CHANNELS))
  .option(
    '--serve',
    `runs no test: keeps shop (port ${SHOP_PORT}) and device (port ${DEVICE_PORT}) up for your own "npx bst test"`,
  )
  .addHelpText('after', '\nExit codes: 0 all passed, 1 some failed, 2 wrong usage, 130 stopped.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ only?: Channel; serve?: boolean }>();

const stop = new AbortController();
const stopped = () => stop.signal.aborted;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop.abort();
  });
try {
  process.exitCode = await withShop(serve === true);
} catch (fault) {
  if (!(fault instanceof InstallError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}

async function withShop(keepOpen: boolean): Promise<number> {
  await installBespoken();
  if (stopped()) return 130;
  const machine = await startMachine({ simulate: true, port: keepOpen ? SHOP_PORT : 0 });
  const device = await startVirtualDevice(machine.local, keepOpen ? DEVICE_PORT : 0);
  try {
    const shop = new URL(machine.local.alexa.endpoint).origin;
    if (keepOpen) {
      console.log(`The shop is at ${shop}, the virtual device at ${device.url}. Ctrl-C ends both.`);
      console.log('cd tests/bespoken && npx bst test --config alexa.json   # or lex.json');
      await Promise.race([once(stop.signal, 'abort'), once(machine.process, 'exit')]);
      return stopped() ? 0 : 1;
    }
    const channels = only === undefined ? CHANNELS : [only];
    const passed = await Promise.all(channels.map((channel) => play(channel, shop, device.url)));
    if (stopped()) return 130;
    return passed.every(Boolean) ? 0 : 1;
  } finally {
    await device.close();
    await machine.stop();
  }
}

/** Plays all dialogues of a channel, and says whether they passed; what it printed comes in one piece. */
async function play(channel: Channel, shop: string, device: string): Promise<boolean> {
  const bespoken = spawn(process.execPath, ['--no-warnings', 'run.cjs', `${channel}.json`], {
    cwd: import.meta.dirname,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CI: 'true',
      SHOP_URL: shop,
      VIRTUAL_DEVICE_URL: device,
    },
    signal: stop.signal,
  });
  bespoken.on('error', () => {
    // Stopped by the signal; `close` comes all the same.
  });
  const printed: Buffer[] = [];
  for (const stream of [bespoken.stdout, bespoken.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code] = (await once(bespoken, 'close')) as [number | null];
  console.log(
    `${Buffer.concat(printed).toString().trimEnd()}\n${channel}: ${code === 0 ? 'all passed' : 'FAILED'}\n`,
  );
  return code === 0;
}
