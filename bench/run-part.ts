import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { PartResult } from './figure.ts';
import type { PartMessage, PartRequest } from './part.ts';

/** A part's process ended before it had measured. */
class PartFailedError extends Error {
  override readonly name = 'PartFailedError';
}

/**
 * Measures a part in a process of its own; what a Lambda in it logs (its metrics) is not printed.
 * @throws PartFailedError; what went wrong is on standard error
 */
export function runPart(
  request: PartRequest,
  progress: (what: string) => void,
): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'part.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message: PartMessage) => {
      if ('progress' in message) progress(message.progress);
      else resolve(message.result);
    });
    child.once('exit', (code) => {
      reject(new PartFailedError(`${request.part} ended with ${code ?? 'a signal'}`));
    });
    child.send(request);
  });
}
