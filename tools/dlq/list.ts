import {
  ChangeMessageVisibilityBatchCommand,
  ReceiveMessageCommand,
  type Message,
} from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import { isOrderId } from '../../lambda/domain/ids.ts';
import type { Queues } from './queues.ts';

/** For so long at most nobody else sees what is looked at: enough to come to the end of the queue. */
const LOOK_SECONDS = 30;
/** Then it is there again. Not 0, which fauxqs cannot write to its disk. */
const BACK_SECONDS = 1;
/** A long queue is not all looked at. */
export const MOST_LISTED = 500;

export interface DeadLetter {
  messageId: string;
  /** Undefined for a message that names no order. */
  orderId: string | undefined;
  /** ISO 8601. */
  sent: string;
}

/** What waits, the oldest first; it stays where it is, and can be listed or moved again at once. */
export async function listDeadLetters(queues: Queues): Promise<DeadLetter[]> {
  const looked: string[] = [];
  try {
    return await lookThrough(queues, looked);
  } finally {
    await giveBack(queues, looked);
  }
}

/** @param looked the receipt of each message that was taken to look at */
async function lookThrough(
  { sqs, deadLetterUrl }: Queues,
  looked: string[],
): Promise<DeadLetter[]> {
  const seen = new Map<string, DeadLetter>();
  for (let found = -1; seen.size > found && seen.size < MOST_LISTED;) {
    found = seen.size;
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: LOOK_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    for (const message of Messages) {
      seen.set(message.MessageId ?? '', deadLetter(message));
      looked.push(message.ReceiptHandle ?? '');
    }
  }
  return [...seen.values()].sort((one, other) => (one.sent < other.sent ? -1 : 1));
}

/** Ten at a time, as SQS takes them; what cannot be given back comes back by itself when its time is up. */
async function giveBack({ sqs, deadLetterUrl }: Queues, looked: string[]): Promise<void> {
  for (let from = 0; from < looked.length; from += 10)
    await sqs.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: deadLetterUrl,
        Entries: looked.slice(from, from + 10).map((ReceiptHandle, at) => ({
          Id: String(at),
          ReceiptHandle,
          VisibilityTimeout: BACK_SECONDS,
        })),
      }),
    );
  if (looked.length > 0) await delay(BACK_SECONDS * 1000);
}

const deadLetter = ({ MessageId = '', Body = '', Attributes }: Message): DeadLetter => ({
  messageId: MessageId,
  orderId: orderIn(Body),
  sent: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
});

function orderIn(body: string): string | undefined {
  try {
    const { orderId } = JSON.parse(body) as { orderId?: unknown };
    return typeof orderId === 'string' && isOrderId(orderId) ? orderId : undefined;
  } catch {
    return undefined;
  }
}
