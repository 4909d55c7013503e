import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = import.meta.dirname;

/** Bespoken could not be installed. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}

/**
 * Bespoken from its own lock, unless that is what is installed already. None of its packages' scripts is run.
 * @throws InstallError when npm fails
 */
export async function installBespoken(): Promise<void> {
  if (await isInstalled()) return;
  console.log('Installing Bespoken (285 MB, once; a minute or so)');
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code !== 0) throw new InstallError(`"npm ci" in ${FOLDER} ended with ${code ?? 'a signal'}.`);
}

/** npm writes the hidden lock at the end of an install. */
async function isInstalled(): Promise<boolean> {
  const [lock, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
      stat(join(FOLDER, file)).catch(() => undefined),
    ),
  );
  return lock !== undefined && installed !== undefined && installed.mtimeMs >= lock.mtimeMs;
}
