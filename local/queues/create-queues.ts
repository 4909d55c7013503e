import { CreateTopicCommand, SubscribeCommand, type SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import {
  LATE_RECEIVES,
  LATE_VISIBILITY_SECONDS,
  NOTIFY_RECEIVES,
  NOTIFY_VISIBILITY_SECONDS,
  START_RECEIVES,
  START_VISIBILITY_SECONDS,
} from '../../lambda/deployment.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../lambda/domain/message.ts';
import { ACCOUNT } from '../arns.ts';

/** Orders that could not be started at once wait here for the start function. */
export const START_QUEUE = 'balcao-start';
/** Starts that failed this often wait here for a person. */
const START_DEAD_LETTER_QUEUE = 'balcao-start-dead-letter';
/** Sentences that the model was too slow for wait here for the late function. */
export const LATE_QUEUE = 'balcao-late';
/** What the status topic told, as a phone or a mailbox would have it. */
const OUTBOX_QUEUE = 'balcao-outbox';
const STATUS_TOPIC = 'balcao-status';
/** What the people of the shop should know, and the queue it comes to here. */
const SHOP_TOPIC = 'balcao-shop';
const SHOP_NEWS_QUEUE = 'balcao-shop-news';

/** News of orders wait here for one channel. */
export const notifyQueue = (channel: MessageChannel) => `balcao-notify-${channel}`;

/** A queue, and where goes what it could not get rid of. */
interface QueuePair {
  url: string;
  deadLetterUrl: string;
}

export interface Queues {
  startQueueUrl: string;
  startDeadLetterQueueUrl: string;
  lateQueueUrl: string;
  outboxQueueUrl: string;
  statusTopicArn: string;
  shopTopicArn: string;
  shopNewsQueueUrl: string;
  notify: Record<MessageChannel, QueuePair>;
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
  const createPair = async (
    names: { queue: string; deadLetter: string },
    receives: number,
    visibilitySeconds: number,
  ) => {
    const deadLetterTargetArn = await create(names.deadLetter, {});
    return create(names.queue, {
      VisibilityTimeout: String(visibilitySeconds),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: receives }),
    });
  };
  await createPair(
    { queue: START_QUEUE, deadLetter: START_DEAD_LETTER_QUEUE },
    START_RECEIVES,
    START_VISIBILITY_SECONDS,
  );
  await createPair(
    { queue: LATE_QUEUE, deadLetter: `${LATE_QUEUE}-dead-letter` },
    LATE_RECEIVES,
    LATE_VISIBILITY_SECONDS,
  );
  const notify = {} as Record<MessageChannel, QueuePair>;
  const notifyArns: string[] = [];
  for (const channel of MESSAGE_CHANNELS) {
    const queue = notifyQueue(channel);
    const deadLetter = `${queue}-dead-letter`;
    notifyArns.push(
      await createPair({ queue, deadLetter }, NOTIFY_RECEIVES, NOTIFY_VISIBILITY_SECONDS),
    );
    notify[channel] = { url: address(queue), deadLetterUrl: address(deadLetter) };
  }
  /** A topic, told on to queues as it was published. */
  const topic = async (name: string, queueArns: string[]) => {
    const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: name }));
    for (const queueArn of queueArns)
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
    notify,
    startQueueUrl: address(START_QUEUE),
    lateQueueUrl: address(LATE_QUEUE),
    startDeadLetterQueueUrl: address(START_DEAD_LETTER_QUEUE),
    outboxQueueUrl: address(OUTBOX_QUEUE),
    statusTopicArn: await topic(STATUS_TOPIC, [await create(OUTBOX_QUEUE, {}), ...notifyArns]),
    shopTopicArn: await topic(SHOP_TOPIC, [await create(SHOP_NEWS_QUEUE, {})]),
    shopNewsQueueUrl: address(SHOP_NEWS_QUEUE),
  };
}
