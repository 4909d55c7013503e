import type { Node } from 'constructs';
import * as z from 'zod';
import { pixProviderSchema, type PixProvider } from '../lambda/adapters/pix/provider.ts';
import { stripeProviderSchema, type StripeProvider } from '../lambda/adapters/stripe/provider.ts';

/** What is asked of a deployment, as CDK context: `npx cdk deploy -c stage=development`. */
export interface Settings {
  /** In `production` the tables outlive the stack; in `development` all goes with it. */
  stage: 'production' | 'development';
  region: string;
  /** False leaves out the Lex bot and the guardrail, for where these services are not offered. */
  lexAndGuardrail: boolean;
  /** Known once the skill has been deployed; until then every Alexa request is refused. */
  alexaSkillId: string | undefined;
  /** Whether Alexa's customers order with a linked account only, as Amazon asks of who sells food. */
  requireLinkedAccount: boolean;
  /** Of the developer account that the skill is in: where Alexa comes back to once an account is linked. */
  alexaVendorId: string | undefined;
  /** Hears of every change of an order's status; must be confirmed by a click. */
  statusEmail: string | undefined;
  /** Hears of stock that runs low and of alarms; must be confirmed by a click. */
  shopEmail: string | undefined;
  /** The ARN of what SMS are sent from, or `shared` for AWS's own numbers; without it none are sent. */
  smsOrigination: string | undefined;
  /** Verified in SES; e-mails are sent from it, and none are without it. */
  emailFrom: string | undefined;
  /** The name of the secret with the skill's `clientId` and `clientSecret`; Alexa notifies nobody without it. */
  alexaMessagingSecret: string | undefined;
  /** `development` reaches the skill's own testers alone. */
  alexaStage: 'development' | 'live';
  /** A cross-region inference profile of Amazon Bedrock, the ARN by which a model of one's own is served, or `off`. */
  modelId: string;
  /** What the model may cost in a day, in US dollars; after it the rules carry on alone. */
  modelDailyDollars: number;
  /** The bank that Pix is paid to, where one is connected. */
  pix: PixProvider | undefined;
  /** The account at Stripe that cards are paid to, where there is one. */
  stripe: StripeProvider | undefined;
  /** Where that bank posts, with its certificate checked; the API's own address, and no certificate, when absent. */
  pixWebhookDomain: PixWebhookDomain | undefined;
}

export type PixWebhookDomain = z.infer<typeof webhookDomainSchema>;

/** A context value is not one we know what to do with. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const webhookDomainSchema = z.strictObject({
  name: z.hostname(),
  /** Of AWS Certificate Manager, in the stack's region. */
  certificateArn: z.string().startsWith('arn:aws:acm:'),
  /** The authorities of the bank's certificate, as PEM in S3. */
  truststore: z.string().regex(/^s3:\/\/[a-z0-9.-]+\/.+$/, 's3://bucket/key'),
});

/** A block of settings: an object in cdk.json, JSON on the command line. */
const block = <Output>(blockSchema: z.ZodType<Output>) =>
  z.preprocess((value) => (typeof value === 'string' ? jsonIn(value) : value), blockSchema);

function jsonIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const schema = z.object({
  stage: z.enum(['production', 'development']).default('production'),
  region: z
    .string()
    .regex(/^(us|eu)-[a-z]+-\d$/, 'a region of the United States or Europe, such as us-east-1')
    .default('us-east-1'),
  lexAndGuardrail: z.union([z.boolean(), z.stringbool()]).default(true),
  alexaSkillId: z
    .string()
    .regex(/^amzn1\.ask\.skill\.[0-9a-f-]{36}$/, 'a skill id is amzn1.ask.skill. and a UUID')
    .optional(),
  requireLinkedAccount: z.union([z.boolean(), z.stringbool()]).default(true),
  alexaVendorId: z
    .string()
    .regex(/^[A-Z0-9]{8,20}$/, 'a vendor id is capitals and digits: "ask configure" shows it')
    .optional(),
  statusEmail: z.email().optional(),
  shopEmail: z.email().optional(),
  smsOrigination: z
    .string()
    .regex(
      /^(shared|arn:aws:sms-voice:[a-z0-9-]+:\d{12}:(pool|phone-number|sender-id)\/[\w./+-]+)$/,
      'SMS come from the ARN of a pool, a phone number or a sender id, or from shared numbers',
    )
    .optional(),
  emailFrom: z.email().optional(),
  alexaMessagingSecret: z
    .string()
    .regex(/^[\w/+=.@-]{1,512}$/, 'the name of a secret in Secrets Manager')
    .optional(),
  alexaStage: z.enum(['development', 'live']).default('development'),
  modelId: z
    .string()
    .regex(
      /^((global|us|eu)\.|off$|arn:aws:bedrock:[a-z0-9-]+:\d{12}:(provisioned-model|custom-model-deployment)\/\w+$)/,
      'a model is an inference profile that starts with global., us. or eu., the ARN of a provisioned-model or a custom-model-deployment, or off (imported models cannot be asked by Converse)',
    )
    .default('global.anthropic.claude-haiku-4-5-20251001-v1:0'),
  modelDailyDollars: z.coerce.number().min(0).default(5),
  pix: block(pixProviderSchema).optional(),
  stripe: block(stripeProviderSchema).optional(),
  pixWebhookDomain: block(webhookDomainSchema).optional(),
});

const NOT_GIVEN = {
  alexaSkillId: undefined,
  alexaVendorId: undefined,
  statusEmail: undefined,
  shopEmail: undefined,
  smsOrigination: undefined,
  emailFrom: undefined,
  alexaMessagingSecret: undefined,
  pix: undefined,
  stripe: undefined,
  pixWebhookDomain: undefined,
};

/** @throws SettingsError naming every context value that is wrong */
export function settingsOf(node: Node): Settings {
  const given = Object.keys(schema.shape).map((name): [string, unknown] => [
    name,
    node.tryGetContext(name) as unknown,
  ]);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new SettingsError(`CDK context: ${z.prettifyError(parsed.error)}`);
  const { alexaSkillId, alexaVendorId, requireLinkedAccount, modelId, region } = parsed.data;
  if (modelId.startsWith('arn:') && !modelId.startsWith(`arn:aws:bedrock:${region}:`))
    throw new SettingsError(
      `CDK context: modelId: a model of one's own is asked in its own region; ${modelId} is not in ${region}`,
    );
  if (alexaSkillId !== undefined && requireLinkedAccount && alexaVendorId === undefined)
    throw new SettingsError(
      'CDK context: with alexaSkillId, give alexaVendorId for accounts to be linked, or -c requireLinkedAccount=false',
    );
  return { ...NOT_GIVEN, ...parsed.data };
}
