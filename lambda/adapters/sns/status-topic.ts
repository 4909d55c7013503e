import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { newsOf } from '../../domain/news.ts';
import type { StatusTopic } from '../../ports.ts';
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
