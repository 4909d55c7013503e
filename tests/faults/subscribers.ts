import type { SQSEvent } from 'aws-lambda';
import type { Logger } from 'pino';
import type { News } from '../../lambda/domain/news.ts';
import type { Invocation } from '../../local/lambda/function.ts';
import type { Services } from '../../local/composition/start-services.ts';
import { START_QUEUE } from '../../local/queues/create-queues.ts';
import { startEventSource } from '../../local/queues/event-source.ts';
import { pollQueue } from '../../local/queues/poll-queue.ts';
import type { Journal } from './journal.ts';
import { runIn, type Process } from './network.ts';

/** Writes down what customers are told, as it comes. @returns ends it */
export const hearNews = (
  { sqs, queues }: Services,
  journal: Journal,
  log: Logger,
): (() => Promise<void>) =>
  pollQueue(
    sqs,
    queues.outboxQueueUrl,
    (messages) => {
      for (const { Body = '{}', Attributes } of messages)
        journal.note('told', {
          ...(JSON.parse(Body) as News),
          broughtAt: Number(Attributes?.SentTimestamp),
        });
      return Promise.resolve(messages);
    },
    log,
  );

/** The start function over its queue, in whichever process lives. Its environment must be set. @returns ends it */
export async function startFromQueue(
  { sqs, queues }: Services,
  living: () => Process,
  log: Logger,
): Promise<() => Promise<void>> {
  const { handler } = await import('../../lambda/start.ts');
  return startEventSource(
    sqs,
    { name: START_QUEUE, url: queues.startQueueUrl },
    (event) =>
      runIn(living(), async (): Promise<Invocation> => {
        return { outcome: 'answered', payload: await handler(event as SQSEvent) };
      }),
    log,
  );
}
