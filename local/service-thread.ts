import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { forwardLines } from './lambda/forward-lines.ts';

/** How long a service may take to close its files before its thread is ended. */
const STOP_MILLISECONDS = 2000;

/** A service that runs in a thread of its own, so that its work and its faults are not the machine's. */
export interface ServiceThread {
  port: number;
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts `file`, which says `{ port }` once it listens on the loopback interface and ends on any message.
 * @throws the thread's error when it does not come to listen
 */
export async function startServiceThread(
  file: URL,
  settings: unknown,
  environment: Record<string, string>,
  log: Logger,
): Promise<ServiceThread> {
  const worker = new Worker(file, {
    workerData: settings,
    env: environment,
    stdout: true,
    stderr: true,
  });
  forwardLines(worker.stdout, (line) => {
    log.info(line);
  });
  forwardLines(worker.stderr, (line) => {
    log.warn(line);
  });
  const [started] = (await once(worker, 'message')) as [{ port: number }];
  worker.on('error', (error) => {
    log.error({ err: error }, 'a service ended; start again to bring it back');
  });
  const exited = once(worker, 'exit');
  return {
    port: started.port,
    url: `http://127.0.0.1:${started.port}`,
    async stop() {
      worker.postMessage('stop');
      const timer = setTimeout(() => void worker.terminate(), STOP_MILLISECONDS);
      await exited;
      clearTimeout(timer);
    },
  };
}
