import { CreateTopicCommand, SubscribeCommand, type SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { START_RECEIVES, START_VISIBILITY_SECONDS } from '../../lambda/deployment.ts';
import { ACCOUNT } from '../arns.ts';

/** Orders that could not be started at once wait here for the start function. */
export const START_QUEUE = 'balcao-start';
/** Starts that failed this often wait here for a person. */
const START_DEAD_LETTER_QUEUE = 'balcao-start-dead-letter';
/** What the status topic told, as a phone or a mailbox would have it. */
const OUTBOX_QUEUE = 'balcao-outbox';
const STATUS_TOPIC = 'balcao-status';
/** What the people of the shop should know, and the queue it comes to here. */
const SHOP_TOPIC = 'balcao-shop';
const SHOP_NEWS_QUEUE = 'balcao-shop-news';

export interface Queues {
  startQueueUrl: string;
  startDeadLetterQueueUrl: string;
  outboxQueueUrl: string;
  statusTopicArn: string;
  shopTopicArn: string;
  shopNewsQueueUrl: string;
}

/** Creates the queues and the topic that are not there yet; those that are keep their messages. */
export async function createQueues(
  endpoint: string,
  sqs: SQSClient,
  sns: SNSClient,
): Promise<Queues> {
  // fauxqs keeps the address a queue was created under, with the port of that day.
  const address = (name: string) => `${endpoint}/${ACCOUNT}/${name}`;
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand());
  const create = async (name: string, attributes: Record<string, string>) => {
    if (!QueueUrls.some((url) => url.endsWith(`/${name}`)))
      await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: address(name), AttributeNames: ['QueueArn'] }),
    );
    return Attributes?.['QueueArn'] ?? '';
  };
  const deadLetterArn = await create(START_DEAD_LETTER_QUEUE, {});
  await create(START_QUEUE, {
    VisibilityTimeout: String(START_VISIBILITY_SECONDS),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: deadLetterArn,
      maxReceiveCount: START_RECEIVES,
    }),
  });
  /** A topic, told on to a queue as it was published. */
  const topic = async (name: string, queueName: string) => {
    const queueArn = await create(queueName, {});
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: name }));
    await sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: queueArn,
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
    return TopicArn;
  };
  return {
    startQueueUrl: address(START_QUEUE),
    startDeadLetterQueueUrl: address(START_DEAD_LETTER_QUEUE),
    outboxQueueUrl: address(OUTBOX_QUEUE),
    statusTopicArn: await topic(STATUS_TOPIC, OUTBOX_QUEUE),
    shopTopicArn: await topic(SHOP_TOPIC, SHOP_NEWS_QUEUE),
    shopNewsQueueUrl: address(SHOP_NEWS_QUEUE),
  };
}
