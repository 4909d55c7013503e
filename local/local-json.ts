import type { TableName } from '../lambda/adapters/dynamodb/tables.ts';
import type { MessageChannel } from '../lambda/domain/message.ts';

/** The queue of a channel's news, and its dead-letter queue. */
type NotifyQueue = `notify-${MessageChannel}` | `notify-${MessageChannel}-dead-letter`;

/** `GET /local.json`: where everything is. Tests, tools and pages find their way by it. */
export interface LocalJson {
  lex: { endpoint: string; botId: string; botAliasId: string; locales: string[] };
  alexa: { endpoint: string; skillId: string };
  stepFunctions: { endpoint: string; stateMachineArn: string };
  dynamodb: { endpoint: string; tables: Record<TableName, string> };
  sqs: {
    endpoint: string;
    queues: Record<
      'start' | 'startDeadLetter' | 'late' | 'outbox' | 'shopNews' | NotifyQueue,
      string
    >;
  };
  sns: { endpoint: string; topics: { status: string; shop: string } };
  s3: { endpoint: string; buckets: { receipts: string } };
  bedrock: { endpoint: string };
  console: { endpoint: string };
  chat: { endpoint: string };
  outbox: { endpoint: string };
  secretsManager: { endpoint: string };
  /** The bank's page and its control (`{endpoint}/api`), and where it speaks API Pix. */
  bank: { endpoint: string; api: string };
  /** Stripe's API (`/v1`), and the control of its stand-in (`/control`). */
  stripe: { endpoint: string };
  /** The stand-ins for what takes messages to customers. */
  sms: { endpoint: string };
  email: { endpoint: string };
  alexaEvents: { endpoint: string };
}
