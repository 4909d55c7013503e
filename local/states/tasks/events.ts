import type { Failure } from '../failure.ts';
import type { JsonObject } from '../json.ts';
import { inputDetails, outputDetails } from '../engine/history-event.ts';
import { LAMBDA_FUNCTION } from './integration.ts';

/** What history tells of a task: other events for a function's own ARN than for an integration. */
type Told = [type: string, details?: JsonObject];

export interface Called {
  resourceType: string;
  resource: string;
}

export function scheduledEvent(
  called: Called,
  argument: string,
  region: string,
  limits: JsonObject,
): Told {
  const { resourceType, resource } = called;
  return resourceType === LAMBDA_FUNCTION
    ? ['LambdaFunctionScheduled', { resource, ...inputDetails(argument), ...limits }]
    : ['TaskScheduled', { resourceType, resource, region, parameters: argument, ...limits }];
}

export function startedEvent(called: Called): Told {
  return called.resourceType === LAMBDA_FUNCTION
    ? ['LambdaFunctionStarted']
    : ['TaskStarted', named(called)];
}

export function submittedEvent(called: Called, response: string): Told {
  return ['TaskSubmitted', { ...named(called), ...outputDetails(response) }];
}

export function succeededEvent(called: Called, result: string): Told {
  return called.resourceType === LAMBDA_FUNCTION
    ? ['LambdaFunctionSucceeded', outputDetails(result)]
    : ['TaskSucceeded', { ...named(called), ...outputDetails(result) }];
}

export function failedEvent(called: Called, failure: Failure): Told {
  const end = failure.error === 'States.Timeout' ? 'TimedOut' : 'Failed';
  const { error, cause } = failure;
  const details = { ...(error !== '' && { error }), ...(cause !== undefined && { cause }) };
  return called.resourceType === LAMBDA_FUNCTION
    ? [`LambdaFunction${end}`, details]
    : [`Task${end}`, { ...named(called), ...details }];
}

function named({ resourceType, resource }: Called): JsonObject {
  return { resourceType, resource };
}
