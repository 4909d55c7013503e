import type { Logger } from 'pino';
import { ACCOUNT, REGION } from '../arns.ts';
import { startServiceThread, type ServiceThread } from '../service-thread.ts';

/** Starts DynamoDB (dynalite) over a folder: what it answered as written outlives the process. */
export const startDynamodb = (path: string, log: Logger): Promise<ServiceThread> =>
  startServiceThread(
    'dynamodb',
    new URL('./thread.ts', import.meta.url),
    { path },
    { AWS_ACCOUNT_ID: ACCOUNT, AWS_REGION: REGION },
    log,
  );
