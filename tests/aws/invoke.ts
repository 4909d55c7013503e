import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Invocation } from '../../local/lambda/function.ts';

/** Calls a deployed Lambda through the Invoke API. */
export async function invokeDeployed(
  lambda: LambdaClient,
  functionArn: string,
  event: unknown,
): Promise<Invocation> {
  const { FunctionError, LogResult, Payload } = await lambda.send(
    new InvokeCommand({
      FunctionName: functionArn,
      Payload: JSON.stringify(event),
      LogType: 'Tail',
    }),
  );
  const payload: unknown = JSON.parse(Buffer.from(Payload ?? []).toString() || 'null');
  if (FunctionError === undefined) return { outcome: 'answered', payload };
  const error = payload as { errorType: string; errorMessage: string };
  const log = Buffer.from(LogResult ?? '', 'base64').toString();
  return { outcome: 'failed', error: { ...error, errorType: errorTypeOf(error, log) } };
}

/** MiniStack reports every error as Runtime.HandlerError; its stack trace, in the log, begins with the name. */
function errorTypeOf(
  { errorType, errorMessage }: { errorType: string; errorMessage: string },
  log: string,
): string {
  if (errorType !== 'Runtime.HandlerError') return errorType;
  const named = log.split('\n').find((line) => line.endsWith(`Error: ${errorMessage}`));
  return named?.slice(0, -`: ${errorMessage}`.length) ?? errorType;
}
