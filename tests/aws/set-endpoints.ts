import {
  GetFunctionConfigurationCommand,
  UpdateFunctionConfigurationCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';

/** Tells a deployed Lambda's SDK where Step Functions and Bedrock are; its other settings stay as deployed. */
export async function setEndpoints(
  lambda: LambdaClient,
  FunctionName: string,
  { sfn, bedrockRuntime }: { sfn: string; bedrockRuntime: string },
): Promise<void> {
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  await lambda.send(
    new UpdateFunctionConfigurationCommand({
      FunctionName,
      Environment: {
        Variables: {
          ...Environment?.Variables,
          AWS_ENDPOINT_URL_SFN: sfn,
          AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrockRuntime,
        },
      },
    }),
  );
}
