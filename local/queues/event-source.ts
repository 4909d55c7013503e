import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import type { Logger } from 'pino';
import * as z from 'zod';
import { queueArn, REGION } from '../arns.ts';
import type { Invoke } from '../lambda/function.ts';
import { pollQueue } from './poll-queue.ts';

const answerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * Gives a queue's messages to a Lambda, as an event source mapping with partial batch responses does: what
 * the function names as failed, or a whole batch it failed on, stays in the queue.
 * @param batch how many messages one call is given at most
 * @returns ends it
 */
export function startEventSource(
  sqs: SQSClient,
  queue: { name: string; url: string },
  invoke: Invoke,
  log: Logger,
  batch = 10,
): () => Promise<void> {
  const record = (message: Message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
        name,
        { stringValue: value.StringValue, dataType: value.DataType },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(queue.name),
    awsRegion: REGION,
  });
  return pollQueue(
    sqs,
    queue.url,
    async (messages) => {
      const invocation = await invoke({ Records: messages.map(record) });
      if (invocation.outcome === 'failed') return [];
      const answer = answerSchema.safeParse(invocation.payload ?? {});
      if (!answer.success) return [];
      const failed = new Set(
        (answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier),
      );
      const known = new Set(messages.map(({ MessageId }) => MessageId));
      if ([...failed].some((id) => !known.has(id))) return [];
      return messages.filter(({ MessageId }) => MessageId !== undefined && !failed.has(MessageId));
    },
    log,
    batch,
  );
}
