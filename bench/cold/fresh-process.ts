import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a fresh process took to its first answer. */
export interface ColdLoad {
  /** From the start of the process; Node's own start is in it, as it is in what stands beside. */
  milliseconds: number;
  cpuMilliseconds: number;
  answer: unknown;
}

/** As the runtime does: the bundle is imported, and handed one event. */
const RUN = `
const [bundle, event] = process.argv.slice(1);
const { handler } = await import(bundle);
const answer = await handler(JSON.parse(event));
const milliseconds = performance.now();
const { user, system } = process.cpuUsage();
process.stdout.write('\\n' + JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000, answer }));
process.exit();
`;
const ENDS_WITHIN_MILLISECONDS = 60_000;
const run = promisify(execFile);

/** Starts Node with the environment that the Lambda is deployed with, and takes its first answer. */
export async function coldLoad(
  bundle: string,
  event: unknown,
  environment: Record<string, string>,
): Promise<ColdLoad> {
  const args = ['--input-type=module', '-e', RUN, bundle, JSON.stringify(event)];
  const { stdout } = await run(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...environment },
    timeout: ENDS_WITHIN_MILLISECONDS,
  });
  // The Lambda's own log comes before.
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as ColdLoad;
}
