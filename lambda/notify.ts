import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoMessageLedger } from './adapters/dynamodb/message-ledger.ts';
import { dynamoNewsFeed } from './adapters/dynamodb/news-feed.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoSessions } from './adapters/dynamodb/sessions.ts';
import { sqsLaterQueue } from './adapters/sqs/later-queue.ts';
import { notifyConfig } from './config.ts';
import type { MessageChannel } from './domain/message.ts';
import { inOrder } from './messages/in-order.ts';
import { readNews } from './messages/topic-news.ts';
import { tell, type Outcome } from './messages/tell.ts';
import { tellLive } from './messages/tell-live.ts';
import { lazySenders } from './lazy-senders.ts';

const config = notifyConfig();
const client = dynamoClient();
const queueUrls = {
  sms: config.SMS_QUEUE_URL,
  email: config.EMAIL_QUEUE_URL,
  alexa: config.ALEXA_QUEUE_URL,
  chat: config.CHAT_QUEUE_URL,
  console: config.CONSOLE_QUEUE_URL,
} satisfies Record<MessageChannel, string | undefined>;

const ports = {
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  sessions: dynamoSessions(client, config.SESSIONS_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  ledger: dynamoMessageLedger(client, config.MESSAGES_TABLE),
  feed: dynamoNewsFeed(client, config.MESSAGES_TABLE),
  senders: lazySenders(config),
  payUrl: config.PAY_URL,
  receiptsUrl: config.RECEIPTS_URL,
  clock: { now: () => new Date() },
};
const later = sqsLaterQueue(queueUrls);

/**
 * Tells customers and the shop what happens to orders. Each channel has its own queue of the status topic's
 * messages, so that one that is slow or down holds up no other; those that fail go back to it.
 */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures = await inOrder(event.Records, take);
  return { batchItemFailures };
}

async function take(record: SQSRecord): Promise<void> {
  const channel = channelOf(record);
  const news = readNews(record.body);
  if (!news) return;
  const outcome =
    channel === 'chat' || channel === 'console'
      ? await tellLive(channel, news, ports)
      : await tell(channel, news, sentAt(record), ports);
  if (outcome.outcome === 'later' && channel !== 'chat' && channel !== 'console')
    await later.send(channel, record.body, outcome.at, ports.clock.now());
  log(channel, news.id, news.kind, outcome);
}

/** The channel whose queue it came from: an ARN ends in the queue's name, as its URL does. */
function channelOf({ eventSourceARN }: SQSRecord): MessageChannel {
  const name = eventSourceARN.split(':').at(-1) ?? '';
  const found = Object.entries(queueUrls).find(([, url]) => url?.endsWith(`/${name}`) === true);
  if (!found) throw new TypeError(`no channel has the queue ${eventSourceARN}`);
  return found[0] as MessageChannel;
}

const sentAt = ({ attributes }: SQSRecord): Date => new Date(Number(attributes.SentTimestamp));

/** Never whom it was told to, nor what was said. */
function log(channel: MessageChannel, orderId: string, kind: string, outcome: Outcome): void {
  const line = JSON.stringify({ event: 'notified', channel, orderId, kind, ...outcome });
  if (outcome.outcome === 'dropped' && outcome.why === 'refused') console.error(line);
  else console.log(line);
}
