import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tell } from './progress.ts';
import { endGroup, endWithUs, runCommand } from './run-command.ts';

/** Tried with these. Without cryptography, MiniStack signs no tokens and lets nobody into an HTTP API. */
const VERSION = '1.5.33';
const PACKAGES = [`ministack==${VERSION}`, 'cryptography==50.0.2'];

const SUITABLE = 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))';

const INSTALL_SECONDS = 120;
const START_SECONDS = 40;

/** MiniStack is a Python program, and there is no Python to run it with. */
export class PythonMissingError extends Error {
  override readonly name = 'PythonMissingError';
}

export interface MiniStack {
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts MiniStack, in a virtual environment of its own that is made at the first time.
 * @param folder keeps the environment, from one time to the next
 * @throws PythonMissingError
 */
export async function startMiniStack(folder: string, env: NodeJS.ProcessEnv): Promise<MiniStack> {
  const python = await install(folder, env);
  tell('MiniStack starts');
  const port = await freePort();
  // Not within the repository: what it writes for its Lambdas would be read as ours, by our package.json.
  const data = await mkdtemp(join(tmpdir(), 'balcao-ministack-'));
  const log = join(data, 'ministack.log');
  const file = openSync(log, 'w');
  const child = spawn(python, ['-m', 'ministack'], {
    cwd: data,
    // The whole group is ended with it: its Lambdas are processes of their own, and it may ignore SIGTERM.
    detached: true,
    stdio: ['ignore', file, file],
    env: { ...env, GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', TMPDIR: data, HOME: data },
  });
  const ended = once(child, 'exit');
  const forget = endWithUs(child.pid);
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    endGroup(child.pid);
    await ended;
    forget();
    await rm(data, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(`${endpoint}/_ministack/health`)); tries += 1) {
    if (tries < START_SECONDS * 2 && child.exitCode === null) {
      await delay(500);
      continue;
    }
    const printed = await readFile(log, 'utf8');
    await stop();
    throw new Error(`MiniStack did not start within ${START_SECONDS} s:\n${printed.slice(-2000)}`);
  }
  return { endpoint, stop };
}

async function install(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const home = join(folder, `ministack-${VERSION}`);
  const python = join(home, 'bin', 'python');
  const complete = join(home, 'complete');
  if (existsSync(complete)) return python;
  const settings = { env, cwd: folder, limitSeconds: INSTALL_SECONDS };
  try {
    await runCommand('python3', ['-c', SUITABLE], settings);
  } catch (cause) {
    throw new PythonMissingError(
      'npm run test:aws runs MiniStack, which needs Python 3.10 or newer with venv (python3): install it, or set AWS_ENDPOINT_URL to a MiniStack that runs.',
      { cause },
    );
  }
  tell(`MiniStack ${VERSION} is installed into ${home}`);
  await rm(home, { recursive: true, force: true });
  await runCommand('python3', ['-m', 'venv', home], settings);
  const quiet = ['--quiet', '--disable-pip-version-check'];
  await runCommand(python, ['-m', 'pip', 'install', ...quiet, ...PACKAGES], settings);
  await writeFile(complete, '');
  return python;
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
