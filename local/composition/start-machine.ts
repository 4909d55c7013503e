import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { takeDataDirectory } from '../data-directory/data-directory.ts';
import { createTables, TABLE_NAMES, tableName } from '../dynamodb/create-tables.ts';
import { startDynamodb } from '../dynamodb/start-dynamodb.ts';
import { listen } from '../http/listener.ts';
import { startLambda } from '../lambda/pool.ts';
import { makeBot } from '../lex/bot.ts';
import { BOT_ALIAS, lexRuntime } from '../lex/runtime.ts';
import { openSessionStore } from '../lex/session/store.ts';
import type { LocalJson } from '../local-json.ts';
import { createQueues } from '../queues/create-queues.ts';
import { startQueues } from '../queues/start-queues.ts';
import { loadShop } from '../shop/load-shop.ts';
import { stateMachineArn } from '../arns.ts';
import { awsClients } from './aws-clients.ts';
import { lambdaFunctions, SKILL_ID, type FunctionName } from './functions.ts';
import { frontDoor } from './front-door.ts';
import { Undo } from './undo.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

export interface MachineOptions {
  /** 0 takes a free one. */
  port: number;
  data: string;
  shop: string;
  bot?: string;
}

export interface Machine {
  local: LocalJson;
  url: string;
  /** Ends everything in the order that loses nothing. */
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
    const shop = await loadShop(options.shop);
    const bot = makeBot(
      loadLexArchive(options.bot ?? join(REPOSITORY, 'lex-bot')),
      () => new Date(),
    );

    const door = frontDoor();
    const listener = await listen(door.fetch, options.port);
    undo.add(() => listener.close());

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

    const machineArn = stateMachineArn('balcao-order');
    const functions = lambdaFunctions(
      {
        dynamodb: dynamodb.url,
        queues: queueService.url,
        states: 'http://127.0.0.1:9',
        bedrock: 'http://127.0.0.1:9',
      },
      queues,
      machineArn,
    );
    const start = (name: FunctionName) => {
      const pool = startLambda(functions[name], log);
      undo.add(() => pool.stop());
      return pool;
    };
    const fulfilment = start('fulfilment');
    const console = start('console');

    const sessions = openSessionStore(join(data.of('lex'), 'sessions.sqlite'), bot.idleSeconds);
    undo.add(() => {
      sessions.close();
    });

    const local: LocalJson = {
      lex: {
        endpoint: listener.url,
        botId: bot.id,
        botAliasId: BOT_ALIAS.id,
        locales: [...bot.locales.keys()],
      },
      alexa: { endpoint: `${listener.url}/alexa`, skillId: SKILL_ID },
      stepFunctions: { endpoint: '', stateMachineArn: machineArn },
      dynamodb: {
        endpoint: dynamodb.url,
        tables: Object.fromEntries(
          TABLE_NAMES.map((table) => [table, tableName(table)]),
        ) as LocalJson['dynamodb']['tables'],
      },
      sqs: {
        endpoint: queueService.url,
        queues: {
          start: queues.startQueueUrl,
          startDeadLetter: queues.startDeadLetterQueueUrl,
          outbox: queues.outboxQueueUrl,
        },
      },
      sns: { endpoint: queueService.url, topics: { status: queues.statusTopicArn } },
      bedrock: { endpoint: '' },
      console: { endpoint: `${listener.url}/console` },
      chat: { endpoint: `${listener.url}/` },
      outbox: { endpoint: `${listener.url}/outbox` },
    };
    door.open({
      local,
      lex: lexRuntime(bot, sessions, fulfilment.invoke),
      fulfilment: fulfilment.invoke,
      console: console.invoke,
      log,
    });
    log.info({ items: shop.menu.items.length }, 'the shop is loaded');
    return { local, url: listener.url, stop: () => undo.all() };
  } catch (error) {
    await undo.all();
    throw error;
  }
}
