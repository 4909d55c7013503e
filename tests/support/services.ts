import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { pino } from 'pino';
import { ACCOUNT } from '../../local/arns.ts';
import { functionName, lambdaFunctions } from '../../local/composition/functions.ts';
import { startServices } from '../../local/composition/start-services.ts';
import { Undo } from '../../local/composition/undo.ts';
import { takeDataDirectory } from '../../local/data-directory/data-directory.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { ORDER_STATE_MACHINE_ARN, startWorkflow } from '../../local/workflow/start-workflow.ts';

/** Nobody listens there: a talk must get on without a model. */
const NO_MODEL = 'http://127.0.0.1:9';
const SHOP_URL = 'https://cantina.example';

/** What the conversation's Lambda calls, as `npm start` brings it up: one set serves all scripts of a file. */
export interface Services {
  dynamodb: DynamoDBDocumentClient;
  sqs: SQSClient;
  /** The address of a queue with this name. */
  queue(name: string): string;
  workflows: SFNClient;
  tables: Record<'sessions' | 'customers' | 'orders' | 'shop' | 'stock', string>;
  stop(): Promise<void>;
}

let readTexts = (): string[] => [];

/** What was said in SMS, the newest first. */
export const textsSent = (): string[] => readTexts();

/**
 * Starts DynamoDB, SQS and Step Functions with the order's own definition, and puts the Lambda's environment
 * into this process. Nobody works in the kitchen: an order stays as it was placed until a script says otherwise.
 */
export async function startAll(): Promise<Services> {
  const undo = new Undo();
  const folder = mkdtempSync(join(tmpdir(), 'balcao-talk-'));
  undo.add(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const log = pino({ level: 'silent' });
  const data = takeDataDirectory(folder);
  undo.add(() => {
    data.release();
  });
  const { urls, queues, box } = await startServices(data, await loadShop('shop'), log, undo);
  readTexts = () =>
    box
      .sent()
      .filter(({ channel }) => channel === 'sms')
      .map(({ content }) => String(content['text']));
  const workflow = await startWorkflow(
    {
      ...urls,
      directory: data.of('states'),
      tasksFunctionName: functionName('tasks'),
      invokeTasks: () => new Promise(() => undefined),
    },
    log,
  );
  undo.add(() => workflow.close());
  const endpoints = { ...urls, states: workflow.url, bedrock: NO_MODEL, shop: SHOP_URL };
  const functions = lambdaFunctions(endpoints, queues, ORDER_STATE_MACHINE_ARN);
  Object.assign(process.env, functions.fulfilment.environment);
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    dynamodb,
    sqs: new SQSClient(),
    queue: (name) => `${urls.queues}/${ACCOUNT}/${name}`,
    workflows: new SFNClient(),
    tables: {
      sessions: tableName('sessions'),
      customers: tableName('customers'),
      orders: tableName('orders'),
      shop: tableName('shop'),
      stock: tableName('stock'),
    },
    stop: () => undo.all(),
  };
}
