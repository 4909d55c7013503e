import {
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { OrderWorkflow } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;
const ATTEMPTS = 2;

/** What the service answers when nobody waits for a token any more. */
const ANSWERED_BEFORE = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

/** Orders as executions of one state machine, named by the order id: starting one twice starts it once. */
export function stepFunctionsOrderWorkflow(stateMachineArn: string): OrderWorkflow {
  const client = new SFNClient({
    maxAttempts: ATTEMPTS,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });

  const unlessNamed = async (names: string[], call: Promise<unknown>): Promise<boolean> => {
    try {
      await call;
      return true;
    } catch (error) {
      if (error instanceof Error && names.includes(error.name)) return false;
      throw error;
    }
  };

  return {
    async start(orderId) {
      const input = JSON.stringify({ orderId });
      await unlessNamed(
        ['ExecutionAlreadyExists'],
        client.send(new StartExecutionCommand({ stateMachineArn, name: orderId, input })),
      );
    },

    succeed: (taskToken, output) =>
      unlessNamed(
        ANSWERED_BEFORE,
        client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
      ),

    fail: (taskToken, error, cause) =>
      unlessNamed(
        ANSWERED_BEFORE,
        client.send(new SendTaskFailureCommand({ taskToken, error, cause })),
      ),
  };
}
