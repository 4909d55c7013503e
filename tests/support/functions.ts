import type { MessageChannel } from '../../lambda/domain/message.ts';
import { MESSAGE_CHANNELS } from '../../lambda/domain/message.ts';
import { lambdaFunctions } from '../../local/composition/functions.ts';
import type { LocalJson } from '../../local/local-json.ts';
import type { Queues } from '../../local/queues/create-queues.ts';

/** A machine's Lambdas once more, to be run beside its own, with Step Functions elsewhere if need be. */
export function functionsOf(local: LocalJson, states = local.stepFunctions.endpoint) {
  const { dynamodb, sqs, sns, stepFunctions, bedrock, sms, email, alexaEvents } = local;
  const { queues } = sqs;
  return lambdaFunctions(
    {
      dynamodb: dynamodb.endpoint,
      queues: sqs.endpoint,
      states,
      bedrock: bedrock.endpoint,
      shop: new URL(local.chat.endpoint).origin,
      sms: sms.endpoint,
      email: email.endpoint,
      alexaEvents: alexaEvents.endpoint,
    },
    {
      startQueueUrl: queues.start,
      startDeadLetterQueueUrl: queues.startDeadLetter,
      lateQueueUrl: queues.late,
      outboxQueueUrl: queues.outbox,
      statusTopicArn: sns.topics.status,
      shopTopicArn: sns.topics.shop,
      shopNewsQueueUrl: queues.shopNews,
      notify: Object.fromEntries(
        MESSAGE_CHANNELS.map((channel: MessageChannel) => [
          channel,
          {
            url: queues[`notify-${channel}`],
            deadLetterUrl: queues[`notify-${channel}-dead-letter`],
          },
        ]),
      ) as Queues['notify'],
    },
    stepFunctions.stateMachineArn,
  );
}
