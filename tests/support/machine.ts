import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LocalJson } from '../../local/local-json.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const STARTED_WITHIN_MILLISECONDS = 28_000;

export interface TestMachine {
  local: LocalJson;
  process: ChildProcess;
  /** The data folder; one that was made for this machine is removed by `stop`. */
  data: string;
  /** Ends it as Ctrl-C does, and says how it ended. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does; its data stay. */
  kill(): Promise<void>;
}

interface MachineSettings {
  simulate?: boolean;
  shop?: string;
  data?: string;
  port?: number;
}

/**
 * Runs the real thing, `node local/main.ts`, in a process of its own on free ports, and waits until it is open.
 * @throws with all that it printed when it ends before
 */
export async function startMachine(settings: MachineSettings = {}): Promise<TestMachine> {
  const data = settings.data ?? (await mkdtemp(join(tmpdir(), 'balcao-')));
  const { child, output } = spawnMachine([
    '--json',
    ...['--port', String(settings.port ?? 0)],
    ...['--data', data],
    ...(settings.shop === undefined ? [] : ['--shop', settings.shop]),
    ...(settings.simulate === true ? ['--simulate'] : []),
  ]);
  const exited = once(child, 'exit');
  const local = await opened(child, output);
  return {
    local,
    process: child,
    data,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
      if (settings.data === undefined) await rm(data, { recursive: true, force: true });
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Starts `node local/main.ts` with arguments as they are; `output` gathers all that it prints. */
export function spawnMachine(args: string[]): { child: ChildProcess; output: string[] } {
  const child = spawn(process.execPath, ['local/main.ts', ...args], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      child.emit('line', line);
    });
  return { child, output };
}

function opened(child: ChildProcess, output: string[]): Promise<LocalJson> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      reject(new Error(`${why}:\n${output.join('\n')}`));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('the machine did not open in time');
    }, STARTED_WITHIN_MILLISECONDS);
    child.once('close', () => {
      clearTimeout(timer);
      fail('the machine ended before it opened');
    });
    child.on('line', (line: string) => {
      if (!line.includes('"msg":"open"')) return;
      clearTimeout(timer);
      resolve((JSON.parse(line) as { local: LocalJson }).local);
    });
  });
}
