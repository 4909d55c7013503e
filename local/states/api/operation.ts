import type * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Machine } from '../definition/machine.ts';
import type { Engine } from '../engine/engine.ts';
import type { ExecutionStore } from '../store/execution-store.ts';
import type { MachineStore } from '../store/machine-store.ts';
import { ApiError } from './api-error.ts';
import type { Arns } from './arns.ts';

/** What the operations work on. */
export interface Service {
  engine: Engine;
  machines: MachineStore;
  executions: ExecutionStore;
  arns: Arns;
  clock: Clock;
  /** @throws InvalidDefinitionError */
  compile: (definition: string) => Promise<Machine>;
}

/** One operation of the API: what it takes is checked before it is done. */
export type Operation = (body: unknown, service: Service) => object | Promise<object>;

export function operation<Schema extends z.ZodType>(
  schema: Schema,
  perform: (input: z.infer<Schema>, service: Service) => object | Promise<object>,
): Operation {
  return (body, service) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return perform(parsed.data, service);
    const told = parsed.error.issues.map(
      ({ path, message }) =>
        `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
    );
    const errors = told.length === 1 ? 'error' : 'errors';
    throw new ApiError(
      'ValidationException',
      `${told.length} validation ${errors} detected: ${told.join('; ')}`,
    );
  };
}

/** A time as the protocol has it: seconds since 1970. */
export function timestamp(milliseconds: number): number {
  return milliseconds / 1000;
}
