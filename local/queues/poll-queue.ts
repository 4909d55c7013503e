import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';

const MOST_AT_ONCE = 10;
const WAIT_SECONDS = 20;
const AFTER_FAULT_MILLISECONDS = 1000;

/**
 * Gives a queue's messages to `take` as they come, and deletes those it says are done; the others come
 * again when their visibility time-out is over.
 * @returns ends the polling, after the batch at hand
 */
export function pollQueue(
  sqs: SQSClient,
  queueUrl: string,
  take: (messages: Message[]) => Promise<Message[]>,
  log: Logger,
  batch = MOST_AT_ONCE,
): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  const poll = async () => {
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batch,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: stopping.signal },
    );
    if (messages.length === 0) return;
    const done = await take(messages);
    if (done.length === 0) return;
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      }),
    );
  };
  const running = (async () => {
    while (!stopped())
      try {
        await poll();
      } catch (error) {
        if (stopped()) return;
        log.error({ err: error, queueUrl }, 'a queue could not be polled; trying again');
        await delay(AFTER_FAULT_MILLISECONDS);
      }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
