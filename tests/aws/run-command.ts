import { spawn } from 'node:child_process';

/** A command failed or took too long; the message has the end of what it printed. */
class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError';
}

const SHOWN_CHARACTERS = 4000;

export interface CommandSettings {
  env: NodeJS.ProcessEnv;
  cwd: string;
  limitSeconds: number;
}

/**
 * Runs a command to its end, and ends it with all that it started when it takes longer than its limit.
 * @returns what it printed
 * @throws CommandFailedError
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { env, cwd, limitSeconds }: CommandSettings,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'pipe', detached: true });
    child.stdin.end();
    const forget = endWithUs(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const fail = (why: string) => {
      const line = [command, ...args].join(' ');
      reject(new CommandFailedError(`${line}\n${why}:\n${output.slice(-SHOWN_CHARACTERS)}`));
    };
    const timer = setTimeout(() => {
      endGroup(child.pid);
      fail(`took longer than ${limitSeconds} s and was ended`);
    }, limitSeconds * 1000);
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error.message);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      forget();
      if (code === 0) resolve(output);
      else fail(`ended with ${code ?? 'a signal'}`);
    });
  });
}

/** Ends a process that was started as the leader of a group (`detached`), and what it started in turn. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Ends such a process when this one ends, however it does. @returns takes that back */
export function endWithUs(pid: number | undefined): () => void {
  const end = () => {
    endGroup(pid);
  };
  process.once('exit', end);
  return () => process.off('exit', end);
}
