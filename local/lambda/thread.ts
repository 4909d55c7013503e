import { parentPort, workerData } from 'node:worker_threads';
import { compileOnce, keepCompiled } from '../compile-cache.ts';
import type { FunctionError } from './function.ts';
import type { ThreadAnswer, ThreadEvent, ThreadStart } from './thread-messages.ts';

/** The inside of a Lambda's thread: loads the entry, then gives it one event after another. */

type Handler = (event: unknown, context: object) => unknown;

const start = workerData as ThreadStart;

const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);

const errorOf = (error: unknown): FunctionError =>
  error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stackTrace: (error.stack ?? '').split('\n'),
      }
    : { errorType: 'Error', errorMessage: String(error) };

async function load(): Promise<Handler> {
  const entry = (await import(start.entry)) as { handler?: unknown };
  if (typeof entry.handler === 'function') return entry.handler as Handler;
  throw Object.assign(new Error(`expected an exported function "handler" in ${start.entry}`), {
    name: 'Runtime.HandlerNotFound',
  });
}

async function run(handler: Handler, { requestId, event, deadline }: ThreadEvent): Promise<void> {
  const context = {
    awsRequestId: requestId,
    functionName: start.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.functionArn,
    memoryLimitInMB: '1024',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    answer({ kind: 'answered', requestId, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    answer({ kind: 'failed', requestId, error: errorOf(error) });
  }
}

try {
  compileOnce();
  const handler = await load();
  keepCompiled();
  parentPort?.on('message', (message: ThreadEvent) => void run(handler, message));
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'unloadable', error: errorOf(error) });
}
