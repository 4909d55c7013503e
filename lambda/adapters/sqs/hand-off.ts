import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { HandOff } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;

/** Customers who asked for a person, as messages in the queue that the shop's people read. */
export function sqsHandOff(): HandOff {
  const client = new SQSClient({
    maxAttempts: 2,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send(queueUrl, request) {
      await client.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(request) }),
      );
    },
  };
}
