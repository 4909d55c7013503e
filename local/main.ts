import { Command, InvalidArgumentError } from 'commander';
import { startMachine } from './composition/start-machine.ts';
import { startLog } from './log.ts';

const program = new Command('npm start --')
  .description('Runs the whole shop on this computer.')
  .option('--port <number>', 'where the chat, the console and the APIs are', portOf, 8080)
  .option('--data <directory>', 'where everything is kept', '.balcao')
  .option('--shop <directory>', 'where menu.json and shop.json are', 'shop')
  .option('--simulate', 'the kitchen and the courier answer by themselves', false)
  .option('--json', 'log as JSON', false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('expected a number from 0 to 65535.');
}

const options = program.opts<{ port: number; data: string; shop: string; json: boolean }>();
const log = startLog(options.json);
const machine = await startMachine(options, log);
console.log(machine.url);
process.on('SIGTERM', () => void machine.stop().then(() => process.exit(0)));
process.on('SIGINT', () => void machine.stop().then(() => process.exit(0)));
