import type { FunctionError } from './function.ts';

/** What passes between the machine and the thread a Lambda runs in. Payloads pass as JSON, as in the service. */
export interface ThreadStart {
  functionName: string;
  functionArn: string;
  /** `file:` address of the entry. */
  entry: string;
}

export interface ThreadEvent {
  requestId: string;
  event: string;
  /** Milliseconds since the epoch. */
  deadline: number;
}

export type ThreadAnswer =
  | { kind: 'ready' }
  | { kind: 'unloadable'; error: FunctionError }
  | { kind: 'answered'; requestId: string; payload: string }
  | { kind: 'failed'; requestId: string; error: FunctionError };
