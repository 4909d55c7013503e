import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  ListExecutionsCommand,
  type ExecutionStatus,
} from '@aws-sdk/client-sfn';
import { isOrderId } from '../../domain/ids.ts';
import type { Executions, ExecutionState } from '../../ports.ts';
import { statesClient } from './task-answers.ts';

/** The most that the service gives at once. */
const PAGE = 1_000;

const STATES: Readonly<Record<ExecutionStatus, ExecutionState>> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

/** The executions of the order workflow, which are named by their orders. */
export function stepFunctionsExecutions(
  stateMachineArn: string,
  client = statesClient(),
): Executions {
  const executionArn = (name: string) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    async running(after) {
      const { executions = [], nextToken } = await client.send(
        new ListExecutionsCommand({
          stateMachineArn,
          statusFilter: 'RUNNING',
          maxResults: PAGE,
          ...(after !== undefined && { nextToken: after }),
        }),
      );
      const ids = executions.flatMap(({ name = '' }) => (isOrderId(name) ? [name] : []));
      return { ids, ...(nextToken !== undefined && { next: nextToken }) };
    },

    async stateOf(id) {
      try {
        const { status } = await client.send(
          new DescribeExecutionCommand({ executionArn: executionArn(id) }),
        );
        if (status === undefined) throw new TypeError(`execution ${id} has no status`);
        return STATES[status];
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'none';
        throw error;
      }
    },
  };
}
