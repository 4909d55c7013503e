import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** The stack is not there, or is not one of ours. */
export class DeploymentUnknownError extends Error {
  override readonly name = 'DeploymentUnknownError';
}

/**
 * What a deployed stack says of itself, by the name of an output.
 * @param instead what can be given on the command line in its place
 */
export async function stackOutput(
  { stack, region }: { stack: string; region: string },
  name: string,
  instead: string,
): Promise<string> {
  const { Stacks = [] } = await new CloudFormationClient({ region }).send(
    new DescribeStacksCommand({ StackName: stack }),
  );
  const found = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
  if (found !== undefined) return found;
  throw new DeploymentUnknownError(
    `The stack ${stack} has no output ${name}: name a stack of "npm run deploy" with --stack, or ${instead}.`,
  );
}
