import { CfnOutput, type Stack } from 'aws-cdk-lib';

/** Prints and publishes what people and tools must know of a deployment, by name. */
export function outputs(stack: Stack, values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) new CfnOutput(stack, name, { value });
}
