import { join } from 'node:path';
import type { Logger } from 'pino';
import { NOTIFY_BATCH, RECONCILE_MINUTES, type FunctionName } from '../../lambda/deployment.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { modelIdOf, type ModelChoice } from '../bedrock/model-choice.ts';
import { takeDataDirectory } from '../data-directory/data-directory.ts';
import { listen } from '../http/listener.ts';
import type { Invoke } from '../lambda/function.ts';
import { startLambda } from '../lambda/pool.ts';
import { makeBot } from '../lex/make-bot.ts';
import { lexRuntime } from '../lex/runtime.ts';
import { openSessionStore } from '../lex/session/store.ts';
import type { LocalJson } from '../local-json.ts';
import { deliveryCode, openOutbox } from '../outbox/outbox.ts';
import { MESSAGE_CHANNELS } from '../../lambda/domain/message.ts';
import { LATE_QUEUE, notifyQueue, START_QUEUE } from '../queues/create-queues.ts';
import { startEventSource } from '../queues/event-source.ts';
import { logShopNews } from '../queues/shop-news.ts';
import { onSchedule } from '../schedule.ts';
import { loadShop } from '../shop/load-shop.ts';
import type { ServiceLostError } from '../service-thread.ts';
import { simulatePeople } from '../simulate.ts';
import { ORDER_STATE_MACHINE_ARN, startWorkflow } from '../workflow/start-workflow.ts';
import { frontDoor } from './front-door.ts';
import { functionName, lambdaFunctions } from './functions.ts';
import { localJson } from './local-json.ts';
import { registerPixWebhook, startPayments } from './start-payments.ts';
import { startServices } from './start-services.ts';
import { Undo } from './undo.ts';

const LEX_BOT = join(import.meta.dirname, '../../lex-bot');

export interface MachineOptions {
  /** 0 takes a free one. */
  port: number;
  data: string;
  shop: string;
  /** What answers where Amazon Bedrock is asked. */
  model: ModelChoice;
  /** Kitchen and courier answer by themselves. */
  simulate: boolean;
}

export interface Machine {
  local: LocalJson;
  url: string;
  shopName: string;
  /** The names, by language, of what stands first on the menu and can be had. */
  firstItem: Record<string, string>;
  /** Comes to be when a service ends by itself; all that is left is to stop. */
  lost: Promise<ServiceLostError>;
  /** Ends everything, the last started first. */
  stop(): Promise<void>;
}

/**
 * Brings up the whole shop on the loopback interface.
 * @throws StartError, PortInUseError, ShopFaultsError, ShopUnreadableError, LexArchiveError,
 * UnsupportedBotError; what was started by then is ended
 */
export async function startMachine(options: MachineOptions, log: Logger): Promise<Machine> {
  const undo = new Undo();
  try {
    return await start(options, log, undo);
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function start(options: MachineOptions, log: Logger, undo: Undo): Promise<Machine> {
  const shop = await loadShop(options.shop);
  const bot = makeBot(loadLexArchive(LEX_BOT), () => new Date());
  const door = frontDoor();
  const main = await listen(door.fetch, options.port);
  undo.add(() => main.close());
  const data = takeDataDirectory(options.data);
  undo.add(() => {
    data.release();
  });
  const { urls, queues, sqs, box, secrets, lost } = await startServices(
    data,
    shop,
    log,
    undo,
    options.model,
  );

  // The workflow calls the tasks, and the Lambdas are told where the workflow is: the tasks come a moment later.
  const tasks = Promise.withResolvers<Invoke>();
  const workflow = await startWorkflow(
    {
      ...urls,
      directory: data.of('states'),
      tasksFunctionName: functionName('tasks'),
      modelId: modelIdOf(options.model),
      invokeTasks: async (event) => (await tasks.promise)(event),
    },
    log,
  );
  const { bank, stripe, settings } = await startPayments(data, main.url, secrets, log, undo);
  const endpoints = { ...urls, states: workflow.url, shop: main.url };
  const functions = lambdaFunctions(
    endpoints,
    queues,
    ORDER_STATE_MACHINE_ARN,
    settings,
    modelIdOf(options.model),
  );
  const run = (name: FunctionName) => {
    const pool = startLambda(functions[name], log);
    undo.add(() => pool.stop());
    return pool.invoke;
  };
  const [fulfilment, consoleApi, startOrders] = [run('fulfilment'), run('console'), run('start')];
  const webhooks = run('webhooks');
  tasks.resolve(run('tasks'));
  // Ended before the Lambdas, so that a task cut short is one that never answered, and runs again.
  undo.add(() => workflow.close());
  workflow.resume();

  /** Loaded when it is first called, so that the start need not wait for it. */
  const whenCalled = (name: FunctionName): Invoke => {
    let invoke: Invoke | undefined;
    return (event) => (invoke ??= run(name))(event);
  };
  undo.add(onSchedule(whenCalled('reconcile'), RECONCILE_MINUTES, log));
  const [pay, receipts] = [whenCalled('pay'), whenCalled('receipts')];
  undo.add(logShopNews(sqs, queues.shopNewsQueueUrl, log));

  const startQueue = { name: START_QUEUE, url: queues.startQueueUrl };
  undo.add(startEventSource(sqs, startQueue, startOrders, log));
  const lateQueue = { name: LATE_QUEUE, url: queues.lateQueueUrl };
  undo.add(startEventSource(sqs, lateQueue, whenCalled('late'), log));
  const notify = run('notify');
  for (const channel of MESSAGE_CHANNELS) {
    const queue = { name: notifyQueue(channel), url: queues.notify[channel].url };
    undo.add(startEventSource(sqs, queue, notify, log, NOTIFY_BATCH));
  }
  const chatNews = run('news');
  const outboxFile = join(data.of('outbox'), 'outbox.sqlite');
  const outbox = openOutbox(outboxFile, sqs, queues.outboxQueueUrl, log);
  undo.add(() => outbox.stop());
  const sessions = openSessionStore(join(data.of('lex'), 'sessions.sqlite'), bot.idleSeconds);
  undo.add(() => {
    sessions.close();
  });

  const local: LocalJson = {
    ...localJson(main.url, bot, endpoints, queues, ORDER_STATE_MACHINE_ARN),
    secretsManager: { endpoint: settings.secretsManager },
    bank: { endpoint: `${main.url}/bank`, api: bank.url },
    stripe: { endpoint: stripe.url },
  };
  const lex = lexRuntime(bot, sessions, fulfilment);
  door.open({
    local,
    lex,
    fulfilment,
    console: consoleApi,
    chatNews,
    webhooks,
    pay,
    receipts,
    outbox,
    box,
    bank,
    stripe,
    log,
  });
  undo.add(() => door.close());
  await registerPixWebhook(bank, main.url);
  if (options.simulate)
    undo.add(simulatePeople(`${main.url}/console/api`, (id) => deliveryCode(outbox, id), log));
  return {
    local,
    url: main.url,
    shopName: shop.shop.name,
    firstItem: shop.menu.items.find(({ available }) => available !== false)?.name ?? {},
    lost,
    stop: () => undo.all(),
  };
}
