import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Logger } from 'pino';
import { pollQueue } from './poll-queue.ts';

/** Shows in the log what the people of the shop are told by e-mail elsewhere. @returns ends it */
export const logShopNews = (sqs: SQSClient, queueUrl: string, log: Logger): (() => Promise<void>) =>
  pollQueue(
    sqs,
    queueUrl,
    (messages) => {
      for (const { Body } of messages) log.warn(`the shop is told: ${Body ?? ''}`);
      return Promise.resolve(messages);
    },
    log,
  );
