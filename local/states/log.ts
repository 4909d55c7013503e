/** What the engine tells while it runs. */
export type StatesEvent =
  | { type: 'execution-started'; arn: string; machineArn: string }
  | { type: 'execution-resumed'; arn: string; machineArn: string }
  | { type: 'execution-ended'; arn: string; status: string; error?: string; cause?: string }
  /** A fault of this program, not of a definition: the execution it struck has failed. */
  | { type: 'fault'; arn: string; error: unknown };

export type Log = (event: StatesEvent) => void;
