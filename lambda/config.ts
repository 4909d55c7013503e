import * as z from 'zod';

/** The environment of the Lambdas, read here and nowhere else. The names are the same on AWS and on one machine. */

const model = {
  /** An inference profile of Amazon Bedrock, or `off`. */
  MODEL_ID: z.string(),
  /** What the model may cost in a day; after it the rules carry on alone. */
  MODEL_DAILY_DOLLARS: z.coerce.number().min(0),
  /** What the model is guarded with, where guardrails are offered. */
  GUARDRAIL_ID: z.string().optional(),
  GUARDRAIL_VERSION: z.string().optional(),
};

/** Who takes money for the shop. */
const providers = {
  /** A bank's settings block (adapters/pix/provider.ts) as JSON, where one is connected. */
  PIX_PROVIDER: z.string().optional(),
  /** The account at Stripe (adapters/stripe/provider.ts) as JSON, where there is one. */
  STRIPE_PROVIDER: z.string().optional(),
};

const fulfilment = z.object({
  SESSIONS_TABLE: z.string(),
  CUSTOMERS_TABLE: z.string(),
  ORDERS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  STOCK_TABLE: z.string(),
  /** What is kept of talks, beside the sessions. */
  TALKS_TABLE: z.string(),
  STATE_MACHINE_ARN: z.string(),
  START_QUEUE_URL: z.string(),
  /** What the addresses of payment pages begin with. */
  PAY_URL: z.url(),
  LATE_QUEUE_URL: z.string(),
  ...model,
  /** What the addresses of receipts begin with. */
  RECEIPTS_URL: z.url(),
  STATUS_TOPIC_ARN: z.string(),
  /** What a provider is connected for, parted by commas: `pix`, `card`. */
  PAYS_ONLINE: z.string().optional(),
  /** SMS are set up: who only listens can be sent a link. */
  SMS_LINKS: z.literal('yes').optional(),
  /** The pool, short code or number that SMS come from. */
  SMS_ORIGINATION: z.string().optional(),
  ALEXA_SKILL_ID: z.string(),
  /** Whether Alexa's customers order with a linked account only. */
  REQUIRE_LINKED_ACCOUNT: z.enum(['yes', 'no']),
  /** The Cognito pool of the customers' accounts, where there is one, and the client that Alexa links them by. */
  ACCOUNT_POOL_ID: z.string().optional(),
  ACCOUNT_CLIENT_ID: z.string().optional(),
  /** Where that pool's public keys are. */
  ACCOUNT_KEYS_URL: z.url().optional(),
});

const tasks = z.object({
  ORDERS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  STOCK_TABLE: z.string(),
  STATUS_TOPIC_ARN: z.string(),
  RECEIPTS_BUCKET: z.string(),
  MODEL_ID: model.MODEL_ID,
  MODEL_DAILY_DOLLARS: model.MODEL_DAILY_DOLLARS,
  ...providers,
});

const consoleApi = z.object({
  ORDERS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  STOCK_TABLE: z.string(),
  MESSAGES_TABLE: z.string(),
  STATE_MACHINE_ARN: z.string(),
  ...providers,
});

const webhooks = z.object({
  ORDERS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  ...providers,
});

const pay = z.object({ ORDERS_TABLE: z.string(), SHOP_TABLE: z.string() });

const receipts = z.object({ RECEIPTS_BUCKET: z.string() });

/** A channel that is not set up has neither its queue nor its settings. */
const notify = z.object({
  ORDERS_TABLE: z.string(),
  SESSIONS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  MESSAGES_TABLE: z.string(),
  PAY_URL: z.url(),
  RECEIPTS_URL: z.url(),
  CHAT_QUEUE_URL: z.string(),
  CONSOLE_QUEUE_URL: z.string(),
  SMS_QUEUE_URL: z.string().optional(),
  /** The pool, short code or number that SMS come from. */
  SMS_ORIGINATION: z.string().optional(),
  EMAIL_QUEUE_URL: z.string().optional(),
  EMAIL_FROM: z.string().optional(),
  ALEXA_QUEUE_URL: z.string().optional(),
  /** The secret that holds the skill's `clientId` and `clientSecret` for messages. */
  ALEXA_MESSAGING_SECRET: z.string().optional(),
  ALEXA_AUTH_URL: z.url().optional(),
  ALEXA_API_URL: z.url().optional(),
  ALEXA_STAGE: z.enum(['DEVELOPMENT', 'LIVE']).optional(),
});

const news = z.object({ CUSTOMERS_TABLE: z.string(), MESSAGES_TABLE: z.string() });

const late = z.object({ SESSIONS_TABLE: z.string(), SHOP_TABLE: z.string(), ...model });

const start = z.object({ STATE_MACHINE_ARN: z.string() });

const reconcile = z.object({
  ORDERS_TABLE: z.string(),
  SHOP_TABLE: z.string(),
  STOCK_TABLE: z.string(),
  STATE_MACHINE_ARN: z.string(),
  STATUS_TOPIC_ARN: z.string(),
  SHOP_TOPIC_ARN: z.string(),
  RECEIPTS_BUCKET: z.string(),
  ...providers,
});

/** The environment that each Lambda is deployed with. */
export const ENVIRONMENTS = {
  fulfilment,
  tasks,
  console: consoleApi,
  webhooks,
  pay,
  receipts,
  late,
  start,
  reconcile,
  notify,
  news,
};

export type EnvironmentOf<Name extends keyof typeof ENVIRONMENTS> = z.infer<
  (typeof ENVIRONMENTS)[Name]
>;

/** A setting is missing; the message names all that are. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function read<Schema extends z.ZodObject>(schema: Schema): z.infer<Schema> {
  // Done once in a process: compiling a parser for it takes longer than parsing.
  const parsed = schema.safeParse(process.env, { jitless: true });
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new ConfigError(`set these environment variables of the Lambda: ${names}`);
}

export const fulfilmentConfig = () => read(fulfilment);
export const tasksConfig = () => read(tasks);
export const consoleConfig = () => read(consoleApi);
export const webhooksConfig = () => read(webhooks);
export const payConfig = () => read(pay);
export const receiptsConfig = () => read(receipts);
export const lateConfig = () => read(late);
export const startConfig = () => read(start);
export const reconcileConfig = () => read(reconcile);
export const notifyConfig = () => read(notify);
export const newsConfig = () => read(news);
