import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import type { LocalJson } from '../../local/local-json.ts';
import { enteredStates, mainPath } from './order-path.ts';
import { sdk, until } from './customers.ts';

export interface Ended {
  status: string;
  output: Record<string, unknown>;
  /** The states entered, in order, but for those within another. */
  states: string[];
  events: HistoryEvent[];
}

/** The execution named by an order id, once it has ended. */
export async function endedExecution(
  { stepFunctions }: Pick<LocalJson, 'stepFunctions'>,
  orderId: string,
): Promise<Ended> {
  const { client, executionArn } = executionOf(stepFunctions, orderId);
  const { status = '', output = '{}' } = await until(
    () => client.send(new DescribeExecutionCommand({ executionArn })),
    (execution) => execution.status !== 'RUNNING',
  );
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const states = mainPath(enteredStates(events));
  return { status, output: JSON.parse(output) as Record<string, unknown>, states, events };
}

/** The states that the execution named by an order id has entered so far. */
export async function enteredBy(
  { stepFunctions }: Pick<LocalJson, 'stepFunctions'>,
  orderId: string,
): Promise<string[]> {
  const { client, executionArn } = executionOf(stepFunctions, orderId);
  const { events = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  return mainPath(enteredStates(events));
}

const executionOf = (
  { endpoint, stateMachineArn }: LocalJson['stepFunctions'],
  orderId: string,
) => ({
  client: new SFNClient({ ...sdk, endpoint }),
  executionArn: `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${orderId}`,
});
