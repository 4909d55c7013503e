import { Stack, Validations } from 'aws-cdk-lib';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { NOTIFY_BATCH, NOTIFY_RECEIVES, NOTIFY_VISIBILITY_SECONDS } from '../lambda/deployment.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../lambda/domain/message.ts';
import { allows, plain, type Setting } from './setting.ts';
import type { Settings } from './settings.ts';
import { ShopFunction } from './shop-function.ts';
import type { StatusTopic } from './status-topic.ts';
import type { Tables } from './tables.ts';
import { WorkQueue } from './work-queue.ts';

/** Amazon's addresses for tokens, and for the events of customers in the Americas. */
const ALEXA_AUTH_URL = 'https://api.amazon.com';
const ALEXA_API_URL = 'https://api.amazonalexa.com';

interface NotificationsProps {
  settings: Settings;
  tables: Tables;
  topic: StatusTopic;
  /** What the addresses of payment pages begin with. */
  payUrl: string;
  /** And those of receipts. */
  receiptsUrl: string;
}

/**
 * Everything that tells of orders: a queue of the topic's messages for each channel that is set up, and the
 * function that takes from them. A channel without settings is not there, and costs nothing.
 */
export class Notifications extends Construct {
  readonly notify: ShopFunction<'notify'>;
  readonly queues: Partial<Record<MessageChannel, WorkQueue>>;

  constructor(
    scope: Construct,
    id: string,
    { settings, tables, topic, payUrl, receiptsUrl }: NotificationsProps,
  ) {
    super(scope, id);
    const open = (channel: MessageChannel) => {
      const queue = new WorkQueue(this, `${channel}Queue`, {
        visibilitySeconds: NOTIFY_VISIBILITY_SECONDS,
        receives: NOTIFY_RECEIVES,
      });
      topic.addSubscription(new SqsSubscription(queue.queue, { rawMessageDelivery: true }));
      return queue;
    };
    const chat = open('chat');
    const console = open('console');
    const sms = settings.smsOrigination !== undefined ? open('sms') : undefined;
    const email = settings.emailFrom !== undefined ? open('email') : undefined;
    const alexa = settings.alexaMessagingSecret !== undefined ? open('alexa') : undefined;

    this.notify = new ShopFunction(scope, 'Notify', 'notify', {
      ORDERS_TABLE: tables.for('orders', ['GetItem']),
      SESSIONS_TABLE: tables.for('sessions', ['GetItem']),
      SHOP_TABLE: tables.for('shop', ['GetItem']),
      MESSAGES_TABLE: tables.for('messages', ['GetItem', 'PutItem', 'UpdateItem']),
      PAY_URL: plain(payUrl),
      RECEIPTS_URL: plain(receiptsUrl),
      CHAT_QUEUE_URL: chat.named(),
      CONSOLE_QUEUE_URL: console.named(),
      ...(sms && this.#sms(sms, settings.smsOrigination)),
      ...(email && this.#email(email, settings.emailFrom)),
      ...(alexa && this.#alexa(alexa, settings)),
    });
    if (settings.smsOrigination === 'shared') mayTextFromAnywhere(this.notify);
    this.queues = {
      chat,
      console,
      ...(sms && { sms }),
      ...(email && { email }),
      ...(alexa && { alexa }),
    };
    for (const channel of MESSAGE_CHANNELS) this.queues[channel]?.feed(this.notify, NOTIFY_BATCH);
  }

  #sms(queue: WorkQueue, origination: string | undefined) {
    return { SMS_QUEUE_URL: queue.forSending(), ...smsFrom(origination) };
  }

  #email(queue: WorkQueue, from = '') {
    const { region, account, partition } = Stack.of(this);
    const identities = [from, from.slice(from.indexOf('@') + 1)].map(
      (name) => `arn:${partition}:ses:${region}:${account}:identity/${name}`,
    );
    return {
      EMAIL_QUEUE_URL: queue.forSending(),
      EMAIL_FROM: { value: from, permissions: [allows('ses', ['SendEmail'], ...identities)] },
    };
  }

  #alexa(queue: WorkQueue, { alexaMessagingSecret = '', alexaStage }: Settings) {
    const { region, account, partition } = Stack.of(this);
    // Secrets Manager ends the name with a hyphen and six characters of its own.
    const arn = `arn:${partition}:secretsmanager:${region}:${account}:secret:${alexaMessagingSecret}-??????`;
    const secret: Setting = {
      value: alexaMessagingSecret,
      permissions: [allows('secretsmanager', ['GetSecretValue'], arn)],
    };
    return {
      ALEXA_QUEUE_URL: queue.forSending(),
      ALEXA_MESSAGING_SECRET: secret,
      ALEXA_AUTH_URL: plain(ALEXA_AUTH_URL),
      ALEXA_API_URL: plain(ALEXA_API_URL),
      ALEXA_STAGE: plain(alexaStage.toUpperCase()),
    };
  }
}

/** What SMS come from, with the right to send from it; none where AWS chooses. */
export const smsFrom = (origination: string | undefined) =>
  origination === undefined || origination === 'shared'
    ? {}
    : {
        SMS_ORIGINATION: {
          value: origination,
          permissions: [allows('sms-voice', ['SendTextMessage'], origination)],
        },
      };

/** Lets a function text from a number of AWS's own choice. */
export function mayTextFromAnywhere(handler: ShopFunction): void {
  handler.addToRolePolicy(allows('sms-voice', ['SendTextMessage'], '*'));
  Validations.of(handler.role ?? handler).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'sms-voice:SendTextMessage from a number of AWS’s own choice knows no resource.',
  });
}
