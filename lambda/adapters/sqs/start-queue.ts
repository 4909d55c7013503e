import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { StartQueue } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;

/** Orders that wait to be started, as messages `{ orderId }`. */
export function sqsStartQueue(queueUrl: string): StartQueue {
  const client = new SQSClient({
    maxAttempts: 2,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send(orderId) {
      await client.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ orderId }) }),
      );
    },
  };
}
