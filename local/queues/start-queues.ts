import type { Logger } from 'pino';
import { startServiceThread, type ServiceThread } from '../service-thread.ts';

/** Starts SQS, SNS and S3 (fauxqs): messages that wait outlive the process, and each object is a file in its folder. */
export const startQueues = (
  paths: { queues: string; objects: string },
  log: Logger,
): Promise<ServiceThread> =>
  startServiceThread('queues', new URL('./thread.ts', import.meta.url), paths, {}, log);
