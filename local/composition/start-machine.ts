import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { publishShop } from '../../lambda/adapters/dynamodb/publish-shop.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { stateMachineArn } from '../arns.ts';
import { bedrockRoutes } from '../bedrock/routes.ts';
import { takeDataDirectory } from '../data-directory/data-directory.ts';
import { createTables, tableName } from '../dynamodb/create-tables.ts';
import { startDynamodb } from '../dynamodb/start-dynamodb.ts';
import { listen } from '../http/listener.ts';
import { startLambda } from '../lambda/pool.ts';
import { makeBot } from '../lex/bot.ts';
import { lexRuntime } from '../lex/runtime.ts';
import { openSessionStore } from '../lex/session/store.ts';
import type { LocalJson } from '../local-json.ts';
import { openOutbox } from '../outbox/outbox.ts';
import { createQueues, START_QUEUE } from '../queues/create-queues.ts';
import { startEventSource } from '../queues/event-source.ts';
import { startQueues } from '../queues/start-queues.ts';
import { loadShop } from '../shop/load-shop.ts';
import { awsClients } from './aws-clients.ts';
import { frontDoor } from './front-door.ts';
import { lambdaFunctions, type FunctionName } from './functions.ts';
import { localJson } from './local-json.ts';
import { Undo } from './undo.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

const ORDER_STATE_MACHINE = 'balcao-order';

export interface MachineOptions {
  /** 0 takes a free one. */
  port: number;
  data: string;
  shop: string;
  /** Kitchen and courier answer by themselves. */
  simulate: boolean;
}

export interface Machine {
  local: LocalJson;
  url: string;
  shopName: string;
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
  const bot = makeBot(loadLexArchive(join(REPOSITORY, 'lex-bot')), () => new Date());

  const door = frontDoor();
  const main = await listen(door.fetch, options.port);
  undo.add(() => main.close());
  const data = takeDataDirectory(options.data);
  undo.add(() => {
    data.release();
  });

  const [dynamodb, queueService] = await Promise.all([
    undo.keep(startDynamodb(data.of('dynamodb'), log)),
    undo.keep(startQueues(data.of('queues'), log)),
  ]);
  const clients = awsClients({ dynamodb: dynamodb.url, queues: queueService.url });
  const [queues] = await Promise.all([
    createQueues(queueService.url, clients.sqs, clients.sns),
    createTables(clients.dynamodb),
  ]);
  await publishShop(
    DynamoDBDocumentClient.from(clients.dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    { shop: tableName('shop'), stock: tableName('stock') },
    shop,
  );
  const bedrock = await listen(bedrockRoutes(log.child({ service: 'bedrock' })).fetch);
  undo.add(() => bedrock.close());

  const endpoints = {
    dynamodb: dynamodb.url,
    queues: queueService.url,
    states: 'http://127.0.0.1:9',
    bedrock: bedrock.url,
  };
  const machineArn = stateMachineArn(ORDER_STATE_MACHINE);
  const functions = lambdaFunctions(endpoints, queues, machineArn);
  const run = (name: FunctionName) => {
    const pool = startLambda(functions[name], log);
    undo.add(() => pool.stop());
    return pool.invoke;
  };
  const fulfilment = run('fulfilment');
  const consoleApi = run('console');
  undo.add(
    startEventSource(
      clients.sqs,
      { name: START_QUEUE, url: queues.startQueueUrl },
      run('start'),
      log,
    ),
  );
  const outbox = openOutbox(
    join(data.of('outbox'), 'outbox.sqlite'),
    clients.sqs,
    queues.outboxQueueUrl,
    log,
  );
  undo.add(() => outbox.stop());
  const sessions = openSessionStore(join(data.of('lex'), 'sessions.sqlite'), bot.idleSeconds);
  undo.add(() => {
    sessions.close();
  });

  const local = localJson(main.url, bot, endpoints, queues, machineArn);
  door.open({
    local,
    lex: lexRuntime(bot, sessions, fulfilment),
    fulfilment,
    console: consoleApi,
    outbox,
    log,
  });
  return { local, url: main.url, shopName: shop.shop.name, stop: () => undo.all() };
}
