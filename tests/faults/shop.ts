import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pino } from 'pino';
import { dynamoClient } from '../../lambda/adapters/dynamodb/client.ts';
import { dynamoBookmark } from '../../lambda/adapters/dynamodb/bookmark.ts';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoCompanyBook } from '../../lambda/adapters/dynamodb/company-book.ts';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoMenuDesk } from '../../lambda/adapters/dynamodb/menu-desk.ts';
import { dynamoNewsFeed } from '../../lambda/adapters/dynamodb/news-feed.ts';
import { dynamoOrderDays } from '../../lambda/adapters/dynamodb/order-days.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { dynamoStock } from '../../lambda/adapters/dynamodb/stock.ts';
import { dynamoStockBook } from '../../lambda/adapters/dynamodb/stock-book.ts';
import { dynamoStockLevels } from '../../lambda/adapters/dynamodb/stock-levels.ts';
import { chargesByHand } from '../../lambda/adapters/pix/charges-by-hand.ts';
import { chargeOfEvent } from '../../lambda/adapters/stripe/events.ts';
import { snsShopTopic } from '../../lambda/adapters/sns/shop-topic.ts';
import { snsStatusTopic } from '../../lambda/adapters/sns/status-topic.ts';
import { sqsStartQueue } from '../../lambda/adapters/sqs/start-queue.ts';
import { stepFunctionsExecutions } from '../../lambda/adapters/stepfunctions/executions.ts';
import { stepFunctionsOrderWorkflow } from '../../lambda/adapters/stepfunctions/order-workflow.ts';
import { consoleRoutes } from '../../lambda/console/routes.ts';
import type { MenuBook, Payments } from '../../lambda/ports.ts';
import { webhookRoutes } from '../../lambda/webhooks/routes.ts';
import { chargesHeard } from '../../lambda/workflow/money/heard.ts';
import { reconcile } from '../../lambda/workflow/reconcile/reconcile.ts';
import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';
import { runTask } from '../../lambda/workflow/tasks.ts';
import type { Services } from '../../local/composition/start-services.ts';
import { functionName, lambdaFunctions } from '../../local/composition/functions.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import type { Invocation } from '../../local/lambda/function.ts';
import { ORDER_STATE_MACHINE_ARN, startWorkflow } from '../../local/workflow/start-workflow.ts';
import { faultyPayments } from './faulty-payments.ts';
import type { Money } from './money.ts';
import { runIn, type Process } from './network.ts';
import { BANK_PATH, STRIPE_SECRET } from './posts.ts';
import type { UnderWay } from './under-way.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What can befall the invocation of a task. A `late` one is given up at once, and has its effect some seconds later. */
export type InvocationFault = 'before' | 'after' | 'timedOut' | 'late' | 'twice';

const LATEST_SECONDS = 25;

export interface ShopSettings {
  services: Services;
  directory: string;
  /** The same for each process that has the folder, so that addresses stay. 0 takes a free one. */
  port: number;
  clock: VirtualClock;
  underWay: UnderWay;
  money: Money;
  chooseFault: () => InvocationFault | undefined;
  random: () => number;
}

/** One process of the shop: the engine over its folder, tasks, console and reconcile, until it is killed. */
export type Shop = Awaited<ReturnType<typeof openShop>>;

export async function openShop(settings: ShopSettings) {
  const { services, directory, port, clock, underWay, chooseFault, random, money } = settings;
  const process: Process = { alive: true, faulty: false };
  return runIn(process, async () => {
    let run: (event: unknown) => Promise<Invocation> = () => Promise.reject(new Error('not yet'));
    const workflow = await startWorkflow(
      {
        ...services.urls,
        directory,
        clock,
        port,
        tasksFunctionName: functionName('tasks'),
        invokeTasks: (event) => runIn(process, () => underWay.during(() => invoke(event))),
      },
      pino({ level: 'silent' }),
    );
    const endpoints = { ...services.urls, states: workflow.url, shop: 'https://cantina.example' };
    const functions = lambdaFunctions(endpoints, services.queues, ORDER_STATE_MACHINE_ARN);
    Object.assign(globalThis.process.env, functions.fulfilment.environment);
    const payments = faultyPayments(money.payments, { process, underWay, random });
    const ports = portsOf(dynamoClient(), settings, payments);
    const news = chargesHeard(ports);
    const heard = (body: Uint8Array, signature: string) =>
      chargeOfEvent(body, signature, STRIPE_SECRET, payments.card);

    run = async (event) => {
      try {
        return {
          outcome: 'answered',
          payload: await runTask(taskRequestSchema.parse(event), ports),
        };
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        return { outcome: 'failed', error: { errorType: name, errorMessage: message } };
      }
    };
    const invoke = async (event: unknown): Promise<Invocation> => {
      const fault = process.faulty ? chooseFault() : undefined;
      switch (fault) {
        case undefined:
          return run(event);
        case 'before':
          return failed('Runtime.ExitError');
        case 'after':
          await run(event);
          return failed('Runtime.ExitError');
        case 'timedOut':
          await run(event);
          return failed('Sandbox.Timedout');
        case 'late':
          clock.setTimer(clock.now() + random() * LATEST_SECONDS * 1000, () => {
            if (process.alive) void underWay.during(() => run(event));
          });
          return failed('Sandbox.Timedout');
        case 'twice': {
          const [first] = await Promise.all([run(event), run(event)]);
          return first;
        }
      }
    };

    process.faulty = true;
    workflow.resume();
    return {
      process,
      ports,
      port: workflow.port,
      states: workflow.url,
      console: consoleRoutes(ports),
      money,
      webhooks: webhookRoutes({
        pix: { path: BANK_PATH, provider: payments.pix, news },
        stripe: { cards: { heard }, news },
      }),
      reconcile: () => reconcile(ports, () => false),
      /** As a power cut: nothing that is under way gets anywhere. */
      async kill(): Promise<void> {
        process.alive = false;
        await workflow.close();
      },
    };
  });
}

const failed = (errorType: string): Invocation => ({
  outcome: 'failed',
  error: { errorType, errorMessage: 'a fault of the test' },
});

function portsOf(
  client: DynamoDBDocumentClient,
  { services, clock }: ShopSettings,
  payments: Payments,
) {
  const { queues } = services;
  const tables = {
    orders: tableName('orders'),
    shop: tableName('shop'),
    stock: tableName('stock'),
  };
  const chargeBook = dynamoChargeBook(client, tables.orders);
  const menuBook = menuBookBy(clock, () => dynamoMenuBook(client, tables.shop));
  return {
    orders: dynamoOrders(client, tables),
    orderDays: dynamoOrderDays(client, tables),
    stock: dynamoStock(client, tables.stock),
    stockLevels: dynamoStockLevels(client, tables.stock),
    companyBook: dynamoCompanyBook(client, tables.shop),
    suggestionModel: {
      reserve: () => Promise.resolve({ microDollars: 0, at: new Date().toISOString() }),
      settle: () => Promise.resolve(),
    },
    stockBook: dynamoStockBook(client, tables.stock),
    menuBook,
    menuDesk: dynamoMenuDesk(client, tables.shop, menuBook),
    bookmark: dynamoBookmark(client, tables.shop, 'reconcile'),
    workflow: stepFunctionsOrderWorkflow(ORDER_STATE_MACHINE_ARN),
    executions: stepFunctionsExecutions(ORDER_STATE_MACHINE_ARN),
    startQueue: sqsStartQueue(queues.startQueueUrl),
    statusTopic: snsStatusTopic(queues.statusTopicArn),
    shopTopic: snsShopTopic(queues.shopTopicArn),
    feed: dynamoNewsFeed(client, tableName('messages')),
    payments,
    chargeBook,
    reminders: { remind: () => Promise.resolve() },
    receiptDesk: { issue: ({ id }: { id: string }) => Promise.resolve(id) },
    chargesByHand: chargesByHand({
      news: chargeBook,
      now: () => new Date(clock.now()),
    }),
    clock: { now: () => new Date(clock.now()) },
  };
}

/** A menu is kept for a minute of the shop's own clock, not of the wall's. */
function menuBookBy(clock: VirtualClock, open: () => MenuBook): MenuBook {
  const versions = open();
  let kept: { until: number; book: MenuBook } | undefined;
  return {
    version: (version) => versions.version(version),
    current() {
      if (!kept || kept.until < clock.now()) kept = { until: clock.now() + 60_000, book: open() };
      return kept.book.current();
    },
  };
}
