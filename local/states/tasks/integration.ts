import type { Json } from '../json.ts';

/** What a Task's Resource calls. */
export interface Integration {
  /** As in history: `lambda`, `dynamodb`, `aws-sdk:sqs`; `lambda-function` for a function's own ARN. */
  resourceType: string;
  /** As in history: `invoke`, `updateItem.waitForTaskToken`, or the function's ARN. */
  resource: string;
  /** The task ends when its token is answered, not when the call does. */
  waitsForToken: boolean;
  /** The members that stand in Arguments and that this integration would not heed. */
  unknownArguments(source: Json | undefined): string[];
  /** @throws StateFailedError named as the service names it */
  call(argument: Json, signal: AbortSignal): Promise<Json>;
}

export const LAMBDA_FUNCTION = 'lambda-function';

/** Gives the integration of a Resource. @throws UnsupportedResourceError */
export type Connect = (resource: string) => Promise<Integration>;

export class UnsupportedResourceError extends Error {
  override name = 'UnsupportedResourceError';
}
