import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { Logger } from 'pino';
import { ACCOUNT, functionArn, REGION, stateMachineArn } from '../arns.ts';
import { MODEL_ID } from '../bedrock/rules.ts';
import { CREDENTIALS } from '../composition/aws-clients.ts';
import { tableName } from '../dynamodb/create-tables.ts';
import type { Invoke } from '../lambda/function.ts';
import type { Clock } from '../states/clock.ts';
import { startStates, type States } from '../states/server.ts';
import { orderDefinition } from './definition.ts';
import { logStates } from './log-states.ts';

const ORDER_STATE_MACHINE = 'balcao-order';

export const ORDER_STATE_MACHINE_ARN = stateMachineArn(ORDER_STATE_MACHINE);

/** The role that would run it on AWS; nothing is checked by it here. */
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/balcao-order`;

interface WorkflowSettings {
  directory: string;
  dynamodb: string;
  queues: string;
  bedrock: string;
  tasksFunctionName: string;
  invokeTasks: Invoke;
  /** The model that is asked for suggestions; the stand-in's own rules unless given. */
  modelId?: string;
  /** The machine's own clock, and a free port, unless given. */
  clock?: Clock;
  port?: number;
}

/**
 * Starts Step Functions with the order workflow as it is in the repository now. Orders that run go on with
 * the definition they began with, once `resume` is called.
 */
export async function startWorkflow(settings: WorkflowSettings, log: Logger): Promise<States> {
  const { invokeTasks, tasksFunctionName } = settings;
  const tasksFunctionArn = functionArn(tasksFunctionName);
  const states = await startStates({
    directory: settings.directory,
    ...(settings.clock && { clock: settings.clock }),
    ...(settings.port !== undefined && { port: settings.port }),
    region: REGION,
    accountId: ACCOUNT,
    endpoints: {
      dynamodb: settings.dynamodb,
      sns: settings.queues,
      sqs: settings.queues,
      bedrock: settings.bedrock,
    },
    invoke: async (arn, payload) => {
      if (arn !== tasksFunctionArn) throw new FunctionNotFoundError(arn);
      const invocation = await invokeTasks(payload);
      return invocation.outcome === 'answered'
        ? { payload: invocation.payload }
        : { error: invocation.error };
    },
    log: logStates(log.child({ service: 'states' })),
  });
  const definition = orderDefinition({
    TasksFunctionArn: tasksFunctionArn,
    StockTable: tableName('stock'),
    ModelId: settings.modelId ?? MODEL_ID,
  });
  try {
    await putStateMachine(states.url, definition);
  } catch (error) {
    await states.close();
    throw error;
  }
  return states;
}

/** As Lambda names it: the workflow catches `Lambda.ResourceNotFoundException`. */
class FunctionNotFoundError extends Error {
  override name = 'ResourceNotFoundException';

  constructor(arn: string) {
    super(`Function not found: ${arn}`);
  }
}

async function putStateMachine(endpoint: string, definition: string): Promise<void> {
  const client = new SFNClient({ endpoint, region: REGION, credentials: CREDENTIALS });
  const machine = { stateMachineArn: ORDER_STATE_MACHINE_ARN };
  try {
    await client.send(new DescribeStateMachineCommand(machine));
    await client.send(new UpdateStateMachineCommand({ ...machine, definition }));
  } catch (error) {
    if (!(error instanceof StateMachineDoesNotExist)) throw error;
    await client.send(
      new CreateStateMachineCommand({ name: ORDER_STATE_MACHINE, definition, roleArn: ROLE_ARN }),
    );
  } finally {
    client.destroy();
  }
}
