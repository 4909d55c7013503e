import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import type { Invocation } from '../../local/lambda/function.ts';
import { startStates, type States } from '../../local/states/server.ts';
import { sdk } from '../support/customers.ts';

interface WorkflowSettings {
  /** Where the definition is deployed, and the services that it may call. */
  endpoint: string;
  stateMachineArn: string;
  bedrock: string;
  directory: string;
  invoke: (functionArn: string, event: unknown) => Promise<Invocation>;
}

/**
 * Runs the definition as it is deployed, names filled in and all, in our engine: under the same ARN, over
 * the deployed functions, tables, queues and topics.
 */
export async function runAsDeployed(settings: WorkflowSettings): Promise<States> {
  const { endpoint, stateMachineArn, bedrock, directory, invoke } = settings;
  const [, , , region = '', accountId = '', , name = ''] = stateMachineArn.split(':');
  const deployed = await new SFNClient({ ...sdk, endpoint }).send(
    new DescribeStateMachineCommand({ stateMachineArn }),
  );
  const states = await startStates({
    directory,
    region,
    accountId,
    endpoints: { dynamodb: endpoint, sns: endpoint, sqs: endpoint, bedrock },
    invoke: async (functionArn, event) => {
      const invocation = await invoke(functionArn, event);
      return invocation.outcome === 'answered'
        ? { payload: invocation.payload }
        : { error: invocation.error };
    },
  });
  await new SFNClient({ ...sdk, endpoint: states.url }).send(
    new CreateStateMachineCommand({
      name,
      definition: deployed.definition,
      roleArn: deployed.roleArn,
    }),
  );
  states.resume();
  return states;
}
