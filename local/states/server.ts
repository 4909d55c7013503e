import { listen, type Fetch } from '../http/listener.ts';
import { Arns } from './api/arns.ts';
import { stepFunctionsApi } from './api/protocol.ts';
import { systemClock, type Clock } from './clock.ts';
import { compileMachine } from './definition/compile.ts';
import { Engine } from './engine/engine.ts';
import { functionsOf } from './jsonata/functions.ts';
import type { Log } from './log.ts';
import { openDatabase } from './store/database.ts';
import { ExecutionStore } from './store/execution-store.ts';
import { MachineStore } from './store/machine-store.ts';
import { connectTo } from './tasks/connect.ts';
import type { InvokeFunction } from './tasks/lambda.ts';
import { Sdk } from './tasks/sdk.ts';
import type { Endpoints } from './tasks/services.ts';

export interface StatesOptions {
  /** Holds one file with all machines and executions; made if need be. */
  directory: string;
  /** 0, the default, takes a free one. */
  port?: number;
  region?: string;
  accountId?: string;
  /** Addresses of the services that definitions may call. */
  endpoints: { dynamodb?: string; sns?: string; sqs?: string; bedrock?: string };
  invoke: InvokeFunction;
  clock?: Clock;
  log?: Log;
}

/** Step Functions on one machine. */
export interface States {
  url: string;
  port: number;
  /** Lets executions go on that had not ended when the process did: call it once Lambdas can run. */
  resume(): void;
  /** Stops at once; what runs goes on at the next start. */
  close(): Promise<void>;
}

/**
 * Starts Step Functions over the directory.
 * @throws PortInUseError @throws NewerDataError
 */
export async function startStates(options: StatesOptions): Promise<States> {
  const { region = 'us-east-1', accountId = '123456789012', clock = systemClock } = options;
  const database = openDatabase(options.directory);
  const machines = new MachineStore(database);
  const executions = new ExecutionStore(database);
  const opening = Promise.withResolvers<Fetch>();
  const listening = await listen(async (request) => (await opening.promise)(request), options.port);

  const sdk = new Sdk(region, endpointsOf(options.endpoints, listening.url));
  const connect = connectTo({ invoke: options.invoke, sdk });
  const compile = (definition: string) => compileMachine(definition, connect);
  const around = { clock, region, functions: functionsOf(clock) };
  const log = options.log ?? (() => undefined);
  const engine = new Engine({ machines, executions, around, compile, log });
  const close = async () => {
    engine.close();
    sdk.close();
    await listening.close();
    database.close();
  };
  try {
    await engine.open();
  } catch (error) {
    await close();
    throw error;
  }
  const arns = new Arns(region, accountId);
  opening.resolve(stepFunctionsApi({ engine, machines, executions, arns, clock, compile }));
  const resume = () => {
    engine.resume();
  };
  return { url: listening.url, port: listening.port, resume, close };
}

function endpointsOf({ bedrock, ...others }: StatesOptions['endpoints'], own: string): Endpoints {
  return { ...others, ...(bedrock !== undefined && { bedrockruntime: bedrock }), sfn: own };
}
