import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { functionArn } from '../arns.ts';
import { LambdaEnvironment } from './environment.ts';
import type { Invoke, LambdaFunction } from './function.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Events beyond what these handle at once wait their turn: a small machine, not the cloud. */
const MOST_ENVIRONMENTS = 4;

/** A function that runs: its first environment is started at once, others as events overlap. */
export interface LambdaPool {
  invoke: Invoke;
  stop(): Promise<void>;
}

/** Starts a function. Faults of the function come as answers of `invoke`, never from here. */
export function startLambda(definition: LambdaFunction, log: Logger): LambdaPool {
  const start = {
    functionName: definition.name,
    functionArn: functionArn(definition.name),
    entry: pathToFileURL(join(REPOSITORY, definition.entry)).href,
  };
  const ownLog = log.child({ lambda: definition.name });
  const open = () => new LambdaEnvironment(definition, start, ownLog);
  const all = new Set<LambdaEnvironment>();
  const idle: LambdaEnvironment[] = [];
  const waiting: ((environment: LambdaEnvironment) => void)[] = [];
  let stopped = false;

  const add = () => {
    const environment = open();
    all.add(environment);
    return environment;
  };
  const release = (environment: LambdaEnvironment) => {
    if (stopped) return;
    let free = environment;
    if (!environment.alive) {
      all.delete(environment);
      if (waiting.length === 0) return;
      free = add();
    }
    const next = waiting.shift();
    if (next) next(free);
    else idle.push(free);
  };
  const acquire = (): Promise<LambdaEnvironment> => {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (found.alive) return Promise.resolve(found);
      all.delete(found);
    }
    if (all.size < MOST_ENVIRONMENTS) return Promise.resolve(add());
    return new Promise((resolve) => waiting.push(resolve));
  };

  idle.push(add());
  return {
    async invoke(event) {
      const environment = await acquire();
      try {
        const invocation = await environment.invoke(event);
        if (invocation.outcome === 'failed')
          ownLog.error({ error: invocation.error }, `${definition.name} failed`);
        return invocation;
      } finally {
        release(environment);
      }
    },
    async stop() {
      stopped = true;
      await Promise.all([...all].map((environment) => environment.stop()));
    },
  };
}
