import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { OrderWorkflow } from '../../ports.ts';
import { statesClient, taskAnswers } from './task-answers.ts';
import { unlessNamed } from './unless-named.ts';

/** Orders as executions of one state machine, named by the order id: starting one twice starts it once. */
export function stepFunctionsOrderWorkflow(stateMachineArn: string): OrderWorkflow {
  const client = statesClient();
  return {
    async start(orderId) {
      const input = JSON.stringify({ orderId });
      await unlessNamed(
        ['ExecutionAlreadyExists'],
        client.send(new StartExecutionCommand({ stateMachineArn, name: orderId, input })),
      );
    },

    ...taskAnswers(client),
  };
}
