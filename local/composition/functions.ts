import type { PixProvider } from '../../lambda/adapters/pix/provider.ts';
import type { StripeProvider } from '../../lambda/adapters/stripe/provider.ts';
import { ENVIRONMENTS, type EnvironmentOf } from '../../lambda/config.ts';
import { FUNCTIONS, type FunctionName } from '../../lambda/deployment.ts';
import { REGION } from '../arns.ts';
import { ALEXA_MESSAGING_SECRET, type CarrierUrls } from '../carriers/start-carriers.ts';
import type { LambdaFunction } from '../lambda/function.ts';
import { MODEL_ID } from '../bedrock/rules.ts';
import { tableName } from '../dynamodb/create-tables.ts';
import { RECEIPTS_BUCKET } from '../objects/create-bucket.ts';
import type { Queues } from '../queues/create-queues.ts';
import { CREDENTIALS } from './aws-clients.ts';

/** The skill that an Alexa request must be for on one machine. */
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** The number and the address that the shop writes from on one machine. */
const SMS_ORIGINATION = '27182';
const EMAIL_FROM = 'pedidos@cantina.example';

export interface Endpoints extends CarrierUrls {
  dynamodb: string;
  queues: string;
  states: string;
  bedrock: string;
  /** What customers' addresses begin with: payment pages, receipts. */
  shop: string;
}

/** What the payment providers have given the shop, and where its secrets are. */
export interface PaymentSettings {
  secretsManager: string;
  pixProvider: PixProvider;
  stripeProvider: StripeProvider;
}

/** What a model may cost in a day, where one is paid for. */
const MODEL_DAILY_DOLLARS = 5;

/** As in the function's ARN. */
export const functionName = (name: FunctionName) => `balcao-${name}`;

const given = (name: string, value: string | number | undefined): [string, string][] =>
  value === undefined ? [] : [[name, String(value)]];

type Settings = EnvironmentOf<'fulfilment'> &
  EnvironmentOf<'tasks'> &
  EnvironmentOf<'console'> &
  EnvironmentOf<'webhooks'> &
  EnvironmentOf<'pay'> &
  EnvironmentOf<'receipts'> &
  EnvironmentOf<'start'> &
  EnvironmentOf<'late'> &
  EnvironmentOf<'reconcile'> &
  EnvironmentOf<'notify'> &
  EnvironmentOf<'news'>;

/** The Lambdas, with the same entries, time-outs and names in their environment as CDK gives them. */
export function lambdaFunctions(
  endpoints: Endpoints,
  queues: Queues,
  stateMachineArn: string,
  payments?: PaymentSettings,
  modelId: string = MODEL_ID,
): Record<FunctionName, LambdaFunction> {
  const sdk = {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SFN: endpoints.states,
    AWS_ENDPOINT_URL_SNS: endpoints.queues,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_S3: endpoints.queues,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoints.bedrock,
    ...(payments && { AWS_ENDPOINT_URL_SECRETS_MANAGER: payments.secretsManager }),
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.sms,
    AWS_ENDPOINT_URL_SESV2: endpoints.email,
  };
  const settings: Settings = {
    SESSIONS_TABLE: tableName('sessions'),
    ORDERS_TABLE: tableName('orders'),
    CUSTOMERS_TABLE: tableName('customers'),
    SHOP_TABLE: tableName('shop'),
    STOCK_TABLE: tableName('stock'),
    MESSAGES_TABLE: tableName('messages'),
    TALKS_TABLE: tableName('talks'),
    STATE_MACHINE_ARN: stateMachineArn,
    STATUS_TOPIC_ARN: queues.statusTopicArn,
    SHOP_TOPIC_ARN: queues.shopTopicArn,
    START_QUEUE_URL: queues.startQueueUrl,
    LATE_QUEUE_URL: queues.lateQueueUrl,
    RECEIPTS_BUCKET,
    PAY_URL: `${endpoints.shop}/pay`,
    MODEL_ID: modelId,
    MODEL_DAILY_DOLLARS: MODEL_DAILY_DOLLARS,
    PAYS_ONLINE: 'pix,card',
    SMS_LINKS: 'yes',
    RECEIPTS_URL: `${endpoints.shop}/receipts`,
    ALEXA_SKILL_ID: SKILL_ID,
    REQUIRE_LINKED_ACCOUNT: 'no',
    ...(payments && {
      PIX_PROVIDER: JSON.stringify(payments.pixProvider),
      STRIPE_PROVIDER: JSON.stringify(payments.stripeProvider),
    }),
    SMS_QUEUE_URL: queues.notify.sms.url,
    SMS_ORIGINATION,
    EMAIL_QUEUE_URL: queues.notify.email.url,
    EMAIL_FROM,
    ALEXA_QUEUE_URL: queues.notify.alexa.url,
    ALEXA_MESSAGING_SECRET,
    ALEXA_AUTH_URL: endpoints.alexaEvents,
    ALEXA_API_URL: endpoints.alexaEvents,
    ALEXA_STAGE: 'DEVELOPMENT',
    CHAT_QUEUE_URL: queues.notify.chat.url,
    CONSOLE_QUEUE_URL: queues.notify.console.url,
  };
  const define = (name: FunctionName): LambdaFunction => {
    const names = Object.keys(ENVIRONMENTS[name].shape) as (keyof Settings)[];
    return {
      name: functionName(name),
      ...FUNCTIONS[name],
      environment: {
        ...sdk,
        ...Object.fromEntries(names.flatMap((name) => given(name, settings[name]))),
      },
    };
  };
  return {
    fulfilment: define('fulfilment'),
    tasks: define('tasks'),
    console: define('console'),
    webhooks: define('webhooks'),
    pay: define('pay'),
    receipts: define('receipts'),
    start: define('start'),
    late: define('late'),
    reconcile: define('reconcile'),
    notify: define('notify'),
    news: define('news'),
  };
}
