import { Stack, Tags } from 'aws-cdk-lib';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import {
  LATE_RECEIVES,
  LATE_VISIBILITY_SECONDS,
  RECONCILE_MINUTES,
  START_RECEIVES,
  START_VISIBILITY_SECONDS,
} from '../lambda/deployment.ts';
import { Alarms } from './alarms.ts';
import { allowAlexa } from './alexa-permission.ts';
import { ConsoleApi } from './console-api.ts';
import { ConsoleUsers } from './console-users.ts';
import { CustomerAccounts } from './customer-accounts.ts';
import { EveryFewMinutes } from './every-few-minutes.ts';
import { Guardrail } from './guardrail.ts';
import { LexBot } from './lex/lex-bot.ts';
import { modelAccess } from './model-access.ts';
import { mayTextFromAnywhere, Notifications, smsFrom } from './notifications.ts';
import { OrderStateMachine } from './order-state-machine.ts';
import { outputs } from './outputs.ts';
import { PayPages } from './pay-pages.ts';
import { pixProviderSetting, pixWebhookRoute } from './pix.ts';
import { Receipts } from './receipts.ts';
import { plain } from './setting.ts';
import type { Settings } from './settings.ts';
import { ShopFunction } from './shop-function.ts';
import { ShopTopic } from './shop-topic.ts';
import { StatusTopic } from './status-topic.ts';
import { stripeProviderSetting, stripeWebhookRoute } from './stripe.ts';
import { Tables } from './tables.ts';
import { WebhookApi } from './webhook-api.ts';
import { WorkQueue } from './work-queue.ts';

/** What the fulfilment Lambda takes the skill to be until it is deployed: no request comes from it. */
const NO_SKILL_YET = 'none';

/** One shop: its tables, its order workflow, its conversation and its console. */
export class ShopStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    const { stage, region, alexaSkillId, modelId, lexAndGuardrail, statusEmail, shopEmail } =
      settings;
    const { modelDailyDollars } = settings;
    const { alexaVendorId, requireLinkedAccount } = settings;
    super(scope, stage === 'production' ? 'Balcao' : 'BalcaoDevelopment', {
      description: 'The counter of a delivery shop, on Alexa and in a chat',
      env: { region },
      terminationProtection: stage === 'production',
    });
    Tags.of(this).add('application', 'balcao');

    const tables = new Tables(this, 'Tables', stage);
    const statusTopic = new StatusTopic(this, 'StatusTopic');
    if (statusEmail !== undefined) statusTopic.addSubscription(new EmailSubscription(statusEmail));
    const shopTopic = new ShopTopic(this, 'ShopTopic', shopEmail);
    const startQueue = new WorkQueue(this, 'StartQueue', {
      visibilitySeconds: START_VISIBILITY_SECONDS,
      receives: START_RECEIVES,
    });
    const payPages = new PayPages(
      this,
      'PayPages',
      new ShopFunction(this, 'Pay', 'pay', {
        ORDERS_TABLE: tables.for('orders', ['GetItem']),
        SHOP_TABLE: tables.for('shop', ['GetItem']),
      }),
    );
    const receipts = new Receipts(this, 'Receipts', stage);
    const receiptsFunction = new ShopFunction(this, 'ReceiptsFunction', 'receipts', {
      RECEIPTS_BUCKET: receipts.forReading(),
    });
    const receiptsUrl = receipts.open(receiptsFunction);
    const notifications = new Notifications(this, 'Notifications', {
      settings,
      tables,
      topic: statusTopic,
      payUrl: payPages.url,
      receiptsUrl,
    });

    const { pix, pixWebhookDomain, stripe } = settings;
    /** Who takes money for the shop, with the right to read what lets a function ask them. */
    const providers = {
      ...(pix && { PIX_PROVIDER: pixProviderSetting(this, pix) }),
      ...(stripe && { STRIPE_PROVIDER: stripeProviderSetting(this, stripe) }),
    };

    const model = modelAccess(this, modelId);
    const tasks = new ShopFunction(this, 'Tasks', 'tasks', {
      ORDERS_TABLE: tables.for('orders', ['GetItem', 'UpdateItem'], 'byCustomer'),
      SHOP_TABLE: tables.for('shop', ['GetItem', 'UpdateItem']),
      STOCK_TABLE: tables.for('stock', ['BatchGetItem', 'GetItem', 'UpdateItem']),
      STATUS_TOPIC_ARN: statusTopic.forPublishing(),
      RECEIPTS_BUCKET: receipts.forWriting(),
      // The state machine calls the model: the tasks only look whether it may.
      MODEL_ID: plain(modelId),
      MODEL_DAILY_DOLLARS: plain(String(modelDailyDollars)),
      ...providers,
    });
    const orderStateMachine = new OrderStateMachine(this, 'OrderStateMachine', {
      tasks,
      stockTable: tables.for('stock', ['GetItem', 'UpdateItem']),
      model,
    });
    orderStateMachine.letAnswer('TasksAnswer', tasks);

    const start = new ShopFunction(this, 'Start', 'start', {
      STATE_MACHINE_ARN: orderStateMachine.for('StartExecution'),
    });
    startQueue.feed(start);

    const reconcile = new ShopFunction(this, 'Reconcile', 'reconcile', {
      ORDERS_TABLE: tables.for('orders', ['GetItem', 'UpdateItem'], 'byStatus'),
      SHOP_TABLE: tables.for('shop', ['GetItem', 'PutItem', 'UpdateItem']),
      RECEIPTS_BUCKET: receipts.forRemoving(),
      STOCK_TABLE: tables.for('stock', ['GetItem', 'Scan', 'UpdateItem']),
      STATE_MACHINE_ARN: orderStateMachine.for(
        'StartExecution',
        'SendTaskSuccess',
        'SendTaskFailure',
      ),
      STATUS_TOPIC_ARN: statusTopic.forPublishing(),
      SHOP_TOPIC_ARN: shopTopic.forPublishing(),
      ...providers,
    });
    orderStateMachine.letLook(reconcile);
    new EveryFewMinutes(this, 'ReconcileSchedule', RECONCILE_MINUTES, reconcile);
    new Alarms(this, 'Alarms', {
      topic: shopTopic,
      starts: startQueue,
      news: notifications.queues,
      reconcile,
    });

    const guardrail = lexAndGuardrail ? new Guardrail(this, 'Guardrail') : undefined;
    const modelSettings = {
      MODEL_ID: model,
      MODEL_DAILY_DOLLARS: plain(String(modelDailyDollars)),
      ...guardrail?.settings,
    };
    const lateQueue = new WorkQueue(this, 'LateQueue', {
      visibilitySeconds: LATE_VISIBILITY_SECONDS,
      receives: LATE_RECEIVES,
    });
    const late = new ShopFunction(this, 'Late', 'late', {
      SESSIONS_TABLE: tables.for('sessions', ['GetItem', 'PutItem']),
      SHOP_TABLE: tables.for('shop', ['GetItem', 'UpdateItem']),
      ...modelSettings,
    });
    lateQueue.feed(late, 1);
    const connected = [...(settings.pix ? ['pix'] : []), ...(settings.stripe ? ['card'] : [])];
    const accounts =
      alexaVendorId === undefined
        ? undefined
        : new CustomerAccounts(this, 'Accounts', { stage, vendorId: alexaVendorId });
    const fulfilment = new ShopFunction(this, 'Fulfilment', 'fulfilment', {
      SESSIONS_TABLE: tables.for('sessions', ['GetItem', 'PutItem']),
      CUSTOMERS_TABLE: tables.for('customers', ['GetItem', 'PutItem', 'UpdateItem']),
      ORDERS_TABLE: tables.for('orders', ['GetItem', 'PutItem', 'UpdateItem'], 'byCustomer'),
      SHOP_TABLE: tables.for('shop', ['GetItem', 'UpdateItem']),
      STOCK_TABLE: tables.for('stock', ['BatchGetItem']),
      TALKS_TABLE: tables.for('talks', ['DeleteItem', 'UpdateItem']),
      STATE_MACHINE_ARN: orderStateMachine.for(
        'StartExecution',
        'SendTaskSuccess',
        'SendTaskFailure',
      ),
      START_QUEUE_URL: startQueue.forSending(),
      LATE_QUEUE_URL: lateQueue.forSending(),
      ...modelSettings,
      PAY_URL: plain(payPages.url),
      RECEIPTS_URL: plain(receiptsUrl),
      STATUS_TOPIC_ARN: statusTopic.forPublishing(),
      ...(connected.length > 0 && { PAYS_ONLINE: plain(connected.join(',')) }),
      ...(settings.smsOrigination !== undefined && {
        SMS_LINKS: plain('yes'),
        ...smsFrom(settings.smsOrigination),
      }),
      ALEXA_SKILL_ID: plain(alexaSkillId ?? NO_SKILL_YET),
      REQUIRE_LINKED_ACCOUNT: plain(requireLinkedAccount ? 'yes' : 'no'),
      ...accounts?.settings,
    });
    if (settings.smsOrigination === 'shared') mayTextFromAnywhere(fulfilment);
    allowAlexa(fulfilment, alexaSkillId);
    const bot = lexAndGuardrail ? new LexBot(this, 'Lex', fulfilment) : undefined;

    const consoleFunction = new ShopFunction(this, 'Console', 'console', {
      ORDERS_TABLE: tables.for('orders', ['GetItem', 'UpdateItem'], 'byStatus'),
      SHOP_TABLE: tables.for('shop', ['GetItem', 'PutItem']),
      STOCK_TABLE: tables.for('stock', ['GetItem', 'Scan', 'UpdateItem']),
      MESSAGES_TABLE: tables.for('messages', ['GetItem', 'UpdateItem']),
      STATE_MACHINE_ARN: orderStateMachine.for('SendTaskSuccess', 'SendTaskFailure'),
      ...providers,
    });
    const users = new ConsoleUsers(this, 'ConsoleUsers', stage);
    const chatNews = new ShopFunction(this, 'News', 'news', {
      CUSTOMERS_TABLE: tables.for('customers', ['GetItem']),
      MESSAGES_TABLE: tables.for('messages', ['GetItem']),
    });
    const consoleApi = new ConsoleApi(this, 'ConsoleApi', consoleFunction, chatNews, users);

    const webhooks = new ShopFunction(this, 'Webhooks', 'webhooks', {
      ORDERS_TABLE: tables.for('orders', ['GetItem', 'UpdateItem']),
      SHOP_TABLE: tables.for('shop', ['GetItem']),
      ...providers,
    });
    orderStateMachine.letAnswer('WebhooksAnswer', webhooks);
    const webhookApi = new WebhookApi(this, 'WebhookApi', webhooks);
    const pixWebhookUrl = pix && pixWebhookRoute(this, { pixWebhookDomain, webhooks, webhookApi });

    outputs(this, {
      FulfilmentFunctionArn: fulfilment.functionArn,
      ConsoleFunctionArn: consoleFunction.functionArn,
      StartFunctionArn: start.functionArn,
      OrderStateMachineArn: orderStateMachine.stateMachineArn,
      ReconcileFunctionArn: reconcile.functionArn,
      StatusTopicArn: statusTopic.topicArn,
      ShopTopicArn: shopTopic.topicArn,
      StartQueueUrl: startQueue.queue.queueUrl,
      StartDeadLetterQueueUrl: startQueue.deadLetterQueue.queueUrl,
      ShopTable: tables.names.shop,
      StockTable: tables.names.stock,
      TalksTable: tables.names.talks,
      OrdersTable: tables.names.orders,
      ChatNewsUrl: consoleApi.chatNewsUrl,
      NotifyFunctionArn: notifications.notify.functionArn,
      ConsoleUrl: consoleApi.url,
      ConsoleUserPoolId: users.userPool.userPoolId,
      ConsoleClientId: users.client.userPoolClientId,
      LexBotId: bot?.botId,
      LexBotAliasId: bot?.botAliasId,
      LexBotRoleArn: bot?.roleArn,
      PayUrl: payPages.url,
      ReceiptsUrl: receiptsUrl,
      ...accounts?.outputs,
      PixWebhookUrl: pixWebhookUrl,
      StripeWebhookUrl: stripe && stripeWebhookRoute(webhookApi),
    });
  }
}
