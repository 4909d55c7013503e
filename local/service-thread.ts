import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { forwardLines } from './lambda/forward-lines.ts';

/** How long a service may take to close its files before its thread is ended. */
const STOP_MILLISECONDS = 2000;

/** A service ended though nobody asked it to. */
export class ServiceLostError extends Error {
  override name = 'ServiceLostError';
}

/** A service that runs in a thread of its own, so that its work and its faults are not the machine's. */
export interface ServiceThread {
  port: number;
  url: string;
  /** Comes to be when the service ends without being asked; then nothing that needs it works any more. */
  lost: Promise<ServiceLostError>;
  stop(): Promise<void>;
}

/**
 * Starts `file`, which says `{ port }` once it listens on the loopback interface and ends on any message.
 * @throws ServiceLostError, whose cause is the thread's error, when it does not come to listen
 */
export async function startServiceThread(
  name: string,
  file: URL,
  settings: unknown,
  environment: Record<string, string>,
  log: Logger,
): Promise<ServiceThread> {
  const ownLog = log.child({ service: name });
  const worker = new Worker(file, {
    workerData: settings,
    env: environment,
    stdout: true,
    stderr: true,
  });
  forwardLines(worker.stdout, (line) => {
    ownLog.info(line);
  });
  forwardLines(worker.stderr, (line) => {
    ownLog.warn(line);
  });
  let asked = false;
  let cause: Error | undefined;
  worker.on('error', (error: Error) => {
    cause = error;
  });
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      resolve();
    });
  });
  const lost = new Promise<ServiceLostError>((resolve) => {
    worker.on('exit', (code) => {
      if (!asked) resolve(lostError(name, code, cause));
    });
  });
  const started = await Promise.race([
    new Promise<{ port: number }>((resolve) => worker.once('message', resolve)),
    lost,
  ]);
  if (started instanceof ServiceLostError) throw started;
  return {
    port: started.port,
    url: `http://127.0.0.1:${started.port}`,
    lost,
    async stop() {
      asked = true;
      worker.postMessage('stop');
      const timer = setTimeout(() => void worker.terminate(), STOP_MILLISECONDS);
      await exited;
      clearTimeout(timer);
    },
  };
}

const lostError = (name: string, code: number, cause: Error | undefined) =>
  new ServiceLostError(
    `The service "${name}" ended by itself (${cause?.message ?? `exit code ${code}`}). What it answered as done is kept: start again. If it ends again, choose another folder with --data DIR.`,
    { cause },
  );
