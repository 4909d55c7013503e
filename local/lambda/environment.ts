import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { FunctionError, Invocation, LambdaFunction } from './function.ts';
import { forwardLines } from './forward-lines.ts';
import type { ThreadAnswer, ThreadStart } from './thread-messages.ts';
import { checkedPayload, responseTooLarge } from './payload-limit.ts';

/**
 * One execution environment of a function: a thread that handles one event at a time, as the
 * service's do. A time-out or a crash ends it; whoever holds it then starts another.
 */
export class LambdaEnvironment {
  #definition: LambdaFunction;
  #worker: Worker;
  #ready: Promise<FunctionError | undefined>;
  #settle: ((invocation: Invocation) => void) | undefined;
  alive = true;

  constructor(definition: LambdaFunction, start: ThreadStart, log: Logger) {
    this.#definition = definition;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      env: definition.environment,
      workerData: start,
      stdout: true,
      stderr: true,
    });
    // A thread ended while it loads complains of what it could not load any more.
    forwardLines(this.#worker.stdout, (line) => {
      if (!this.alive) return;
      // Metrics are for CloudWatch; a person would read past them.
      if (line.includes('"_aws":')) log.debug(line);
      else log.info(line);
    });
    forwardLines(this.#worker.stderr, (line) => {
      if (this.alive) log.warn(line);
    });
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: ThreadAnswer) => {
        switch (message.kind) {
          case 'ready':
            resolve(undefined);
            return;
          case 'unloadable':
            this.#end();
            resolve(message.error);
            return;
          case 'answered':
            this.#settle?.(
              responseTooLarge(message.payload) ?? {
                outcome: 'answered',
                payload: JSON.parse(message.payload),
              },
            );
            return;
          case 'failed':
            this.#settle?.({ outcome: 'failed', error: message.error });
            return;
        }
      });
      this.#worker.on('error', (error) => {
        log.error({ err: error }, `${definition.name} crashed`);
      });
      this.#worker.on('exit', (code) => {
        this.alive = false;
        const error = exitError(code);
        resolve(error);
        this.#settle?.({ outcome: 'failed', error });
      });
    });
  }

  /** Runs one event. The time-out counts from when the entry is loaded, as the service's does. */
  async invoke(event: unknown): Promise<Invocation> {
    const payload = checkedPayload(event);
    const unloadable = await this.#ready;
    if (unloadable) return { outcome: 'failed', error: unloadable };
    const requestId = randomUUID();
    const { timeoutSeconds } = this.#definition;
    const { promise, resolve } = Promise.withResolvers<Invocation>();
    this.#settle = resolve;
    const timer = setTimeout(() => {
      resolve({ outcome: 'failed', error: timedOut(requestId, timeoutSeconds) });
      this.#end();
    }, timeoutSeconds * 1000);
    this.#worker.postMessage({
      requestId,
      event: payload,
      deadline: Date.now() + timeoutSeconds * 1000,
    });
    const invocation = await promise;
    clearTimeout(timer);
    this.#settle = undefined;
    return invocation;
  }

  /** Ends the thread at once, whatever it does. */
  async stop(): Promise<void> {
    this.alive = false;
    await this.#worker.terminate();
  }

  #end(): void {
    void this.stop();
  }
}

const exitError = (code: number): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `Error: Runtime exited with error: exit status ${code}`,
});

const timedOut = (requestId: string, seconds: number): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
});
