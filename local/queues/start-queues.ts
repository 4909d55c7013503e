import type { Logger } from 'pino';
import { startServiceThread, type ServiceThread } from '../service-thread.ts';

/** Starts SQS and SNS (fauxqs) over a folder: messages that wait outlive the process. */
export const startQueues = (path: string, log: Logger): Promise<ServiceThread> =>
  startServiceThread('queues', new URL('./thread.ts', import.meta.url), { path }, {}, log);
