import { randomUUID } from 'node:crypto';
import { StateFailedError } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { LAMBDA_FUNCTION, type Integration } from './integration.ts';

/**
 * Runs a Lambda function. What the function throws comes back as `error`, with an empty `errorType`
 * where it ended without saying why. Rejects when the function could not be run; the rejection's
 * name (`TooManyRequestsException`, …) becomes the error `Lambda.<name>`.
 */
export type InvokeFunction = (
  functionArn: string,
  payload: unknown,
  options: { clientContext?: string; signal: AbortSignal },
) => Promise<{ payload?: unknown; error?: FunctionError }>;

interface FunctionError {
  errorType: string;
  errorMessage: string;
  stackTrace?: string[];
}

const ARGUMENTS = ['FunctionName', 'Payload', 'ClientContext', 'Qualifier'];

/** `arn:aws:states:::lambda:invoke`: the result holds the Payload beside the status. */
export function lambdaInvoke(invoke: InvokeFunction, waitsForToken: boolean): Integration {
  return {
    resourceType: 'lambda',
    resource: waitsForToken ? 'invoke.waitForTaskToken' : 'invoke',
    waitsForToken,
    unknownArguments: (source) =>
      isJsonObject(source) ? Object.keys(source).filter((key) => !ARGUMENTS.includes(key)) : [],
    async call(argument, signal) {
      const { FunctionName: name, Payload: payload = {}, ...rest } = readArguments(argument);
      const { ClientContext: clientContext, Qualifier: qualifier = '$LATEST' } = rest;
      const options = { signal, ...(typeof clientContext === 'string' && { clientContext }) };
      return {
        ExecutedVersion: qualifier,
        Payload: await invokeOrFail(invoke, name, payload, options),
        SdkHttpMetadata: { HttpStatusCode: 200 },
        SdkResponseMetadata: { RequestId: randomUUID() },
        StatusCode: 200,
      };
    },
  };
}

/** A function's own ARN as Resource: the result is what the function returned. */
export function lambdaFunction(invoke: InvokeFunction, arn: string): Integration {
  return {
    resourceType: LAMBDA_FUNCTION,
    resource: arn,
    waitsForToken: false,
    unknownArguments: () => [],
    call: (argument, signal) => invokeOrFail(invoke, arn, argument, { signal }),
  };
}

async function invokeOrFail(
  invoke: InvokeFunction,
  ...[name, payload, options]: Parameters<InvokeFunction>
): Promise<Json> {
  let answer: Awaited<ReturnType<InvokeFunction>>;
  try {
    answer = await invoke(name, payload, options);
  } catch (error) {
    const thrown = error instanceof Error ? error : new Error(String(error));
    const name = thrown.name.endsWith('Exception') ? thrown.name : 'Unknown';
    throw new StateFailedError({ error: `Lambda.${name}`, cause: thrown.message });
  }
  if (answer.error !== undefined) throw functionFailure(answer.error);
  return (answer.payload ?? null) as Json;
}

function functionFailure({ errorType, errorMessage, stackTrace = [] }: FunctionError) {
  const cause = JSON.stringify({ errorType, errorMessage, trace: stackTrace });
  if (errorType !== '') return new StateFailedError({ error: errorType, cause });
  return new StateFailedError({
    error: 'Lambda.Unknown',
    cause: `The cause could not be determined because Lambda did not return an error type. Returned payload: ${JSON.stringify({ errorMessage })}`,
  });
}

function readArguments(argument: Json): JsonObject & { FunctionName: string } {
  const name = isJsonObject(argument) ? argument['FunctionName'] : undefined;
  if (isJsonObject(argument) && typeof name === 'string') {
    return { ...argument, FunctionName: name };
  }
  throw new StateFailedError({
    error: 'States.Runtime',
    cause: `lambda:invoke expected Arguments with a FunctionName, got ${JSON.stringify(argument)}`,
  });
}
