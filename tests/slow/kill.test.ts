import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { hasEnded, type Order } from '../../lambda/domain/order.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { seeded } from '../faults/random.ts';
import { sdk } from '../support/customers.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/**
 * Two hundred customers order while the whole machine is killed fifty times, at random, and started again.
 * Each sends a turn again, with the same message id, until it is answered.
 */

const CUSTOMERS = 200;
const AT_ONCE = 8;
const KILLS = 50;
const ITEM = 'flan';
const SEED = Number(process.env['BALCAO_SEED'] ?? 20261122);

let data: string;
let machine: TestMachine;
let shop: string;
beforeAll(async () => {
  console.log(`seed ${SEED} (BALCAO_SEED sets another)`);
  data = await mkdtemp(join(tmpdir(), 'balcao-kill-'));
  shop = await impatientShop();
  machine = await startMachine({ simulate: true, data, shop });
}, 60_000);
afterAll(async () => {
  await machine.stop();
  await rm(data, { recursive: true, force: true });
  await rm(shop, { recursive: true, force: true });
});

/** The demo shop; who is asked about what is sold out has six seconds, and these customers never answer. */
async function impatientShop(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-shop-'));
  await cp('shop', folder, { recursive: true });
  const file = join(folder, 'shop.json');
  const written = JSON.parse(await readFile(file, 'utf8')) as { limits: object };
  const limits = { ...written.limits, customerMinutes: 0.1 };
  await writeFile(file, JSON.stringify({ ...written, limits }));
  return folder;
}

const SCRIPT = [
  `um pudim e uma pizza grande de calabresa`,
  'só isso',
  'Rua das Flores 120, Centro',
  'Maria',
  '11 98765-4321',
  'cartão',
  'sim',
];

/** One turn, sent until it is answered; the machine may be another one each time. */
async function said(sessionId: string, text: string): Promise<string | undefined> {
  const requestAttributes = { messageId: randomUUID() };
  for (let tries = 0; tries < 600; tries += 1) {
    const { endpoint, botId, botAliasId } = machine.local.lex;
    const client = new LexRuntimeV2Client({ ...sdk, endpoint, maxAttempts: 1 });
    try {
      const { sessionState } = await client.send(
        new RecognizeTextCommand({
          botId,
          botAliasId,
          localeId: 'pt_BR',
          sessionId,
          text,
          requestAttributes,
        }),
        { abortSignal: AbortSignal.timeout(5_000) },
      );
      return sessionState?.sessionAttributes?.['order'];
    } catch {
      await delay(200);
    } finally {
      client.destroy();
    }
  }
  throw new Error(`"${text}" was never answered`);
}

async function customers(): Promise<string[]> {
  const waiting = Array.from({ length: CUSTOMERS }, () => randomUUID());
  const placed: string[] = [];
  const serve = async () => {
    for (let session = waiting.pop(); session !== undefined; session = waiting.pop()) {
      let order: string | undefined;
      for (const words of SCRIPT) order = await said(session, words);
      placed.push((JSON.parse(order ?? '{}') as { id: string }).id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, serve));
  return placed;
}

/** Up for one to four seconds at a time: long enough to do something, too short to do it in peace. */
async function killer(): Promise<void> {
  const random = seeded(SEED);
  for (let kills = 0; kills < KILLS; kills += 1) {
    await delay(1_000 + random() * 3_000);
    await machine.kill();
    machine = await startMachine({ simulate: true, data, shop });
  }
}

/** Both results once both have ended, so that no killer outlives a failed test. */
async function settled<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

async function scan<T>(TableName: string): Promise<T[]> {
  const { endpoint } = machine.local.dynamodb;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...sdk, endpoint }));
  const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
  client.destroy();
  return Items as T[];
}

test('killed fifty times while two hundred order: all end, none is lost or doubled, stock adds up', async () => {
  const [placed] = await settled(customers(), killer());
  let orders: Order[] = [];
  for (let tries = 0; tries < 120; tries += 1) {
    orders = await scan<Order>(machine.local.dynamodb.tables.orders);
    if (orders.every(({ status }) => hasEnded(status))) break;
    await delay(1_000);
  }
  expect(orders.filter(({ status }) => !hasEnded(status))).toEqual([]);
  expect(orders.map(({ id }) => id).sort()).toEqual(placed.sort());
  expect(new Set(orders.map(({ customer }) => customer)).size).toBe(CUSTOMERS);

  const { menu } = await loadShop('shop');
  const first = menu.items.find(({ id }) => id === ITEM)?.stock ?? 0;
  const delivered = orders.filter(({ status }) => status === 'delivered').length;
  const records = await scan<{
    sku: string;
    available: number;
    reservations: Record<string, number>;
  }>(machine.local.dynamodb.tables.stock);
  const stock = records.find(({ sku }) => sku === `item:${ITEM}`);
  expect(delivered).toBe(Math.min(first, CUSTOMERS));
  expect(stock?.available).toBe(first - delivered);
  expect(Object.values(stock?.reservations ?? {}).every((held) => held === 0)).toBe(true);
  for (const { history } of orders)
    expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, at) => at + 1));
}, 900_000);
