import {
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { OrderId } from '../../lambda/domain/ids.ts';
import { enteredStates, innerPath, mainPath } from '../support/order-path.ts';

/** How the execution named by an order stands, and what it passed. */
export async function historyOf(client: SFNClient, stateMachineArn: string, id: OrderId) {
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
  const { status = '', output = '{}' } = await client.send(
    new DescribeExecutionCommand({ executionArn }),
  );
  const events: HistoryEvent[] = [];
  for await (const page of paginateGetExecutionHistory({ client }, { executionArn }))
    events.push(...(page.events ?? []));
  const states = enteredStates(events);
  return {
    status,
    output: JSON.parse(output) as Record<string, unknown>,
    states,
    path: mainPath(states),
    inner: innerPath(states),
  };
}
