import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { OutwardChannel } from '../../domain/message.ts';
import type { LaterQueue } from '../../message-ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;
/** SQS delays by a quarter of an hour at most; what must wait longer comes by again, and is sent on. */
const MOST_SECONDS = 900;

/** Messages that wait for the end of the quiet hours, each in its channel's own queue. */
export function sqsLaterQueue(queueUrls: Record<OutwardChannel, string | undefined>): LaterQueue {
  const client = new SQSClient({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send(channel, body, at, now) {
      const seconds = Math.ceil((at.getTime() - now.getTime()) / 1000);
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrls[channel],
          MessageBody: body,
          DelaySeconds: Math.min(MOST_SECONDS, Math.max(1, seconds)),
        }),
      );
    },
  };
}
