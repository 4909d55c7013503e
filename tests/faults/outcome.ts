import { setTimeout as delay } from 'node:timers/promises';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import type { MenuIndex } from '../../lambda/domain/menu-index.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { StockRecord } from '../../lambda/domain/stock-record.ts';
import type { Services } from '../../local/composition/start-services.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import { ORDER_STATE_MACHINE_ARN } from '../../local/workflow/start-workflow.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import type { Money } from './money.ts';
import type { Journal } from './journal.ts';
import type { WorldPlan } from './plan.ts';
import type { Outcome } from './verify.ts';

interface World {
  services: Services;
  tables: DynamoDBDocumentClient;
  journal: Journal;
  plan: WorldPlan;
  first: ReadonlyMap<string, number>;
  money: Money;
}

/** All that is left of a world, read without faults, and how it went in figures. */
export async function outcomeOf(
  world: World,
): Promise<Outcome & { figures: Record<string, unknown> }> {
  const { tables, journal, plan, first } = world;
  await heardAll(world.services);
  const orders = await scan<Order>(tables, tableName('orders'));
  const stock = await scan<StockRecord>(tables, tableName('stock'));
  const book = dynamoMenuBook(tables, tableName('shop'));
  const menus = new Map<string, MenuIndex>();
  for (const { contents } of orders)
    if (!menus.has(contents.menuVersion))
      menus.set(contents.menuVersion, (await book.version(contents.menuVersion)).menu);
  return {
    orders,
    atProviders: await atProviders(world.money),
    stock,
    first,
    placed: journal.all('placed'),
    taken: journal.all('taken'),
    told: journal.all('told'),
    restocked: journal.all('restocked'),
    executions: await executions(),
    menuOf: (version) => {
      const menu = menus.get(version);
      if (!menu) throw new Error(`no menu ${version}`);
      return menu;
    },
    plans: plan.orders,
    figures: {
      orders: orders.length,
      ends: counted(orders.map(({ status, reason }) => reason ?? status)),
      news: journal.all('told').length,
      charges: orders.reduce((sum, { charges = {} }) => sum + Object.keys(charges).length, 0),
      refunds: orders.reduce((sum, { refunds = [] }) => sum + refunds.length, 0),
    },
  };
}

/** Until the last news has come out of its queue. */
async function heardAll({ sqs, queues }: Services): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await delay(100);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: queues.outboxQueueUrl,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    quiet = Object.values(Attributes ?? {}).every((number) => number === '0') ? quiet + 1 : 0;
  }
}

async function scan<T>(tables: DynamoDBDocumentClient, TableName: string): Promise<T[]> {
  const all: T[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await tables.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    all.push(...(Items as T[]));
    from = LastEvaluatedKey;
  } while (from);
  return all;
}

async function executions(): Promise<Map<string, string>> {
  const states = new SFNClient();
  const all = new Map<string, string>();
  let nextToken: string | undefined;
  do {
    const page = await states.send(
      new ListExecutionsCommand({
        stateMachineArn: ORDER_STATE_MACHINE_ARN,
        maxResults: 1000,
        ...(nextToken !== undefined && { nextToken }),
      }),
    );
    for (const { name = '', status = '' } of page.executions ?? []) all.set(name, status);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  states.destroy();
  return all;
}

function counted(all: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of all.sort()) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** By order, what the providers themselves have, heard of by the shop or not. */
async function atProviders(money: Money): Promise<ReadonlyMap<string, Charge[]>> {
  const all = new Map<string, Charge[]>();
  for (const charge of await money.charges())
    all.set(charge.orderId, [...(all.get(charge.orderId) ?? []), charge]);
  return all;
}
