/** A Lambda as the local machine runs it: a file, a time-out, and an environment of its own. */
export interface LambdaFunction {
  /** As in the function's ARN. */
  name: string;
  /** The entry's file, relative to the repository. It exports `handler(event, context)`. */
  entry: string;
  timeoutSeconds: number;
  /** All that the handler finds in its environment, and nothing else. */
  environment: Record<string, string>;
}

/** The error of an invocation, in the shape of Lambda's error payload. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  stackTrace?: string[];
}

/** What an invocation came to: the handler's answer, or the error that Lambda would report. */
export type Invocation =
  { outcome: 'answered'; payload: unknown } | { outcome: 'failed'; error: FunctionError };

/** Runs a function once with an event, and never rejects for a fault of the function. */
export type Invoke = (event: unknown) => Promise<Invocation>;
