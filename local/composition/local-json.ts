import type { TableName } from '../../lambda/adapters/dynamodb/tables.ts';
import { TABLE_NAMES, tableName } from '../dynamodb/create-tables.ts';
import type { Bot } from '../lex/bot.ts';
import { BOT_ALIAS } from '../lex/runtime.ts';
import type { LocalJson } from '../local-json.ts';
import { RECEIPTS_BUCKET } from '../objects/create-bucket.ts';
import type { Queues } from '../queues/create-queues.ts';
import { SKILL_ID, type Endpoints } from './functions.ts';

/** Where everything is, once all of it has its port. */
export const localJson = (
  url: string,
  bot: Bot,
  endpoints: Endpoints,
  queues: Queues,
  stateMachineArn: string,
): Omit<LocalJson, 'secretsManager' | 'bank' | 'stripe'> => ({
  lex: {
    endpoint: url,
    botId: bot.id,
    botAliasId: BOT_ALIAS.id,
    locales: [...bot.locales.keys()],
  },
  alexa: { endpoint: `${url}/alexa`, skillId: SKILL_ID },
  stepFunctions: { endpoint: endpoints.states, stateMachineArn },
  dynamodb: {
    endpoint: endpoints.dynamodb,
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, tableName(table)])) as Record<
      TableName,
      string
    >,
  },
  sqs: {
    endpoint: endpoints.queues,
    queues: {
      start: queues.startQueueUrl,
      startDeadLetter: queues.startDeadLetterQueueUrl,
      late: queues.lateQueueUrl,
      outbox: queues.outboxQueueUrl,
      shopNews: queues.shopNewsQueueUrl,
      ...notifyQueues(queues),
    },
  },
  sns: {
    endpoint: endpoints.queues,
    topics: { status: queues.statusTopicArn, shop: queues.shopTopicArn },
  },
  s3: { endpoint: endpoints.queues, buckets: { receipts: RECEIPTS_BUCKET } },
  bedrock: { endpoint: endpoints.bedrock },
  console: { endpoint: `${url}/console` },
  chat: { endpoint: `${url}/` },
  outbox: { endpoint: `${url}/outbox` },
  sms: { endpoint: endpoints.sms },
  email: { endpoint: endpoints.email },
  alexaEvents: { endpoint: endpoints.alexaEvents },
});

type NotifyQueues = Omit<
  LocalJson['sqs']['queues'],
  'start' | 'startDeadLetter' | 'late' | 'outbox' | 'shopNews'
>;

const notifyQueues = ({ notify }: Queues) =>
  Object.fromEntries(
    Object.entries(notify).flatMap(([channel, { url, deadLetterUrl }]) => [
      [`notify-${channel}`, url],
      [`notify-${channel}-dead-letter`, deadLetterUrl],
    ]),
  ) as NotifyQueues;
