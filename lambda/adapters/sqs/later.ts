import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Later } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

/** The customer has waited long already: one try, or it is not asked again. */
const ANSWER_MILLISECONDS = 500;

/** Sentences that the model was too slow for, as messages for lambda/late.ts. */
export function sqsLater(queueUrl: string): Later {
  const client = new SQSClient({
    maxAttempts: 1,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send(question) {
      await client.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(question) }),
      );
    },
  };
}
