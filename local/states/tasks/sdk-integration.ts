import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Integration } from './integration.ts';
import type { SdkAction } from './sdk.ts';
import { fromSdk, membersOf, toSdk } from './sdk-json.ts';
import { serviceFailure, type ErrorNaming } from './service-error.ts';

interface Shape extends Pick<Integration, 'resourceType' | 'resource' | 'waitsForToken'> {
  naming: ErrorNaming;
  /** Arguments that may be any JSON and are sent as text. */
  textArguments: string[];
  /** Whether the result tells how the call went over HTTP. */
  withMetadata: boolean;
}

/** A Task that is one call of a service. */
export function sdkIntegration(action: SdkAction, shape: Shape): Integration {
  const members = membersOf(action.input);
  return {
    ...shape,
    unknownArguments: (source) =>
      isJsonObject(source) ? Object.keys(source).filter((key) => !members.has(key)) : [],
    async call(argument, signal) {
      const input = toSdk(action.input, withText(argument, shape.textArguments));
      try {
        const output = await action.send(input as object, signal);
        const result = fromSdk(action.output, output) as JsonObject;
        return shape.withMetadata ? { ...result, ...metadata(output) } : result;
      } catch (error) {
        throw serviceFailure(error, shape.naming);
      }
    },
  };
}

function withText(argument: Json, names: string[]): Json {
  if (!isJsonObject(argument)) return argument;
  const sent = { ...argument };
  for (const name of names) {
    const value = sent[name];
    if (value !== undefined && typeof value !== 'string') sent[name] = JSON.stringify(value);
  }
  return sent;
}

function metadata(output: object): JsonObject {
  const { $metadata } = output as { $metadata?: { httpStatusCode?: number; requestId?: string } };
  return {
    SdkHttpMetadata: { HttpStatusCode: $metadata?.httpStatusCode ?? 200 },
    SdkResponseMetadata: { RequestId: $metadata?.requestId ?? '' },
  };
}
