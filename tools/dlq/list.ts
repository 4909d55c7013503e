import { ReceiveMessageCommand, type Message } from '@aws-sdk/client-sqs';
import { isOrderId } from '../../lambda/domain/ids.ts';
import type { Queues } from './queues.ts';

/** For so long nobody else sees what was looked at: enough to come to the end of the queue. */
const LOOK_SECONDS = 30;
/** A long queue is not all looked at. */
export const MOST_LISTED = 500;

export interface DeadLetter {
  messageId: string;
  /** Undefined for a message that names no order. */
  orderId: string | undefined;
  /** ISO 8601. */
  sent: string;
}

/** What waits, the oldest first; it stays where it is. */
export async function listDeadLetters({ sqs, deadLetterUrl }: Queues): Promise<DeadLetter[]> {
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
    for (const message of Messages) seen.set(message.MessageId ?? '', deadLetter(message));
  }
  return [...seen.values()].sort((one, other) => (one.sent < other.sent ? -1 : 1));
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
