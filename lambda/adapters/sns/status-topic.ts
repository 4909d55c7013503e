import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { newsOf } from '../../domain/news.ts';
import type { PaymentReminders } from '../../message-ports.ts';
import type { PayLinks, StatusTopic } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;

/**
 * Every change of an order's status, told to whoever subscribes. A message may come twice: the order id
 * and the sequence tell one from another.
 */
export function snsStatusTopic(topicArn: string): StatusTopic {
  const client = new SNSClient({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async publish(order) {
      const { status } = order;
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: JSON.stringify(newsOf(order)),
          MessageAttributes: { status: { DataType: 'String', StringValue: status } },
        }),
      );
    },
  };
}

/**
 * Reminders that a payment is about to run out, by the same topic; each carries the sequence of the status it
 * reminds of, so that one that comes after the payment is dropped.
 */
export function snsPaymentReminders(topicArn: string): PaymentReminders {
  const client = new SNSClient({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async remind(order, count) {
      const { status } = order;
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: JSON.stringify({ ...newsOf(order), kind: 'reminder', count }),
          MessageAttributes: { status: { DataType: 'String', StringValue: status } },
        }),
      );
    },
  };
}

/** Links to pay, asked for once more, by the same topic; the moment tells one asking from another. */
export function snsPayLinks(topicArn: string): PayLinks {
  const client = new SNSClient({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send(order, at) {
      const { status } = order;
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: JSON.stringify({ ...newsOf(order), kind: 'payLink', at: at.toISOString() }),
          MessageAttributes: { status: { DataType: 'String', StringValue: status } },
        }),
      );
    },
  };
}
