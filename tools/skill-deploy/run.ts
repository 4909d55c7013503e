import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A command that skill:deploy needs is not there, or has failed. */
export class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError';
}

/**
 * Runs a command as if it had been typed; what it asks and prints goes to the person.
 * @throws CommandFailedError when it is not installed, fails, or is stopped
 */
export async function run(
  [command, ...args]: readonly [string, ...string[]],
  cwd: string,
  howToInstall: string,
): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code, signal] = (await once(child, 'close').catch((cause: unknown) => {
    throw new CommandFailedError(`"${command}" could not be started. ${howToInstall}`, { cause });
  })) as [number | null, string | null];
  if (code !== 0)
    throw new CommandFailedError(
      `"${[command, ...args].join(' ')}" ended with ${code ?? signal ?? 'no code'}.`,
    );
}
