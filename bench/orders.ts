import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { pino } from 'pino';
import { ulid } from 'ulid';
import { startMachine } from '../local/composition/start-machine.ts';
import type { LocalJson } from '../local/local-json.ts';
import { percentiles, type Percentiles } from './percentiles.ts';
import { untilKitchen } from './until-kitchen.ts';

const common = { region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
const WORDS = [
  'a large pepperoni pizza',
  "that's all",
  'Rua das Flores 120, Centro',
  'Mary Jones',
  '11 98765-4321',
  'card',
  'yes',
];

/** Orders that come to the kitchen at the same time. */
const AT_ONCE = 10;

export interface OrdersBench {
  orders: number;
  ordersPerSecond: number;
  /** Milliseconds from StartExecution to the kitchen being asked. */
  toKitchen: Percentiles;
}

/** Orders on one machine, all services and Lambdas real: from StartExecution to AskKitchen. */
export async function benchOrders(orders = 200): Promise<OrdersBench> {
  const data = await mkdtemp(join(tmpdir(), 'balcao-bench-'));
  const options = {
    port: 0,
    data,
    shop: 'shop',
    model: { kind: 'rules' } as const,
    simulate: false,
  };
  const machine = await startMachine(options, pino({ level: 'silent' }));
  const { stepFunctions } = machine.local;
  const client = new SFNClient({ ...common, endpoint: stepFunctions.endpoint });
  try {
    const ids = await copiesOfOneOrder(machine.local, orders);
    const { stateMachineArn } = stepFunctions;
    const from = performance.now();
    const times: number[] = [];
    const lane = async () => {
      for (let name = ids.pop(); name !== undefined; name = ids.pop()) {
        const input = JSON.stringify({ orderId: name });
        const start = new StartExecutionCommand({ stateMachineArn, name, input });
        const { executionArn = '' } = await client.send(start);
        times.push(await untilKitchen(client, executionArn));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const seconds = (performance.now() - from) / 1000;
    return { orders, ordersPerSecond: orders / seconds, toKitchen: percentiles(times) };
  } finally {
    client.destroy();
    await machine.stop();
    await rm(data, { recursive: true });
  }
}

/** Orders once in the chat, and writes the order again under other ids. */
async function copiesOfOneOrder(local: LocalJson, count: number): Promise<string[]> {
  const lex = new LexRuntimeV2Client({ ...common, endpoint: local.lex.endpoint });
  let id = '';
  for (const text of WORDS) {
    const { botId, botAliasId } = local.lex;
    const session = { botId, botAliasId, localeId: 'en_US', sessionId: 'bench' };
    const { sessionState } = await lex.send(new RecognizeTextCommand({ ...session, text }));
    const order = sessionState?.sessionAttributes?.['order'];
    if (order !== undefined) ({ id } = JSON.parse(order) as { id: string });
  }
  lex.destroy();

  const dynamodb = new DynamoDBClient({ ...common, endpoint: local.dynamodb.endpoint });
  const TableName = local.dynamodb.tables.orders;
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName, Key: { id: { S: id } } }));
  if (Item === undefined) throw new Error('the order was not placed');
  const ids = Array.from({ length: count }, () => ulid());
  await Promise.all(
    ids.map((id) =>
      dynamodb.send(new PutItemCommand({ TableName, Item: { ...Item, id: { S: id } } })),
    ),
  );
  dynamodb.destroy();
  return ids;
}
