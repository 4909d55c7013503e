/** As DescribeExecution tells it. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** An execution as it was started. */
export interface ExecutionRow {
  id: number;
  arn: string;
  name: string;
  machineArn: string;
  /** The revision of the machine that it began with, and keeps. */
  revision: number;
  /** JSON text. */
  input: string;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** How an execution ended. */
export interface Ending {
  status: Exclude<ExecutionStatus, 'RUNNING'>;
  /** JSON text. */
  output?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
  stoppedAt: number;
}

export type ExecutionSummary = ExecutionRow & ({ status: 'RUNNING' } | Ending);
