import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { ShopTopic } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;

/** What the people of the shop should know, told to whoever subscribes; a topic of its own, so that no customer is. */
export function snsShopTopic(topicArn: string): ShopTopic {
  const client = new SNSClient({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async publish(news) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Message: JSON.stringify(news),
          MessageAttributes: { kind: { DataType: 'String', StringValue: news.kind } },
        }),
      );
    },
  };
}
