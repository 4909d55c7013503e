import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pino } from 'pino';
import { ulid } from 'ulid';
import { dynamoMessageLedger } from '../../lambda/adapters/dynamodb/message-ledger.ts';
import { dynamoNewsFeed } from '../../lambda/adapters/dynamodb/news-feed.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { dynamoSessions } from '../../lambda/adapters/dynamodb/sessions.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { customerId, orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { OutwardChannel } from '../../lambda/domain/message.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { lazySenders } from '../../lambda/lazy-senders.ts';
import { readNews } from '../../lambda/messages/topic-news.ts';
import { tell, type Outcome } from '../../lambda/messages/tell.ts';
import { tellLive } from '../../lambda/messages/tell-live.ts';
import { ALEXA_MESSAGING_SECRET, startCarriers } from '../../local/carriers/start-carriers.ts';
import { Undo } from '../../local/composition/undo.ts';
import { createTables, tableName } from '../../local/dynamodb/create-tables.ts';
import { listen } from '../../local/http/listener.ts';
import { secretsRoutes } from '../../local/secrets/routes.ts';
import { startDynamodb } from '../../local/dynamodb/start-dynamodb.ts';
import type { SentMessage } from '../../local/outbox/sent-box.ts';
import { sdk } from '../support/customers.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** A Sunday evening at the shop: 17:00 in São Paulo. */
const EVENING = new Date('2026-11-22T20:00:00Z');

/** What the addresses of payment pages begin with. */
const PAY_URL = 'https://cantina.example/pay';
const RECEIPTS_URL = 'https://cantina.example/receipts';

/** An order that somebody placed, in short. */
interface Placing extends Partial<Pick<Order, 'channel' | 'locale'>> {
  phone?: string;
  name?: string;
  pickUp?: true;
  profile?: Session['profile'];
}

/** The real tables, SDK clients and stand-ins, and a clock to set. */
export async function openKit() {
  const undo = new Undo();
  const folder = await mkdtemp(join(tmpdir(), 'balcao-messages-'));
  undo.add(() => rm(folder, { recursive: true, force: true }));
  const dynamodb = await undo.keep(startDynamodb(folder, pino({ level: 'silent' })));
  const plain = new DynamoDBClient({ ...sdk, endpoint: dynamodb.url });
  await createTables(plain);
  const client = DynamoDBDocumentClient.from(plain, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const { urls, box, secrets } = await startCarriers(folder, undo);
  const secretsManager = await listen(secretsRoutes(secrets).fetch);
  undo.add(() => secretsManager.close());
  Object.assign(process.env, {
    AWS_REGION: sdk.region,
    AWS_ACCESS_KEY_ID: sdk.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: sdk.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: urls.sms,
    AWS_ENDPOINT_URL_SESV2: urls.email,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
  });
  const senders = lazySenders({
    ORDERS_TABLE: '',
    SESSIONS_TABLE: '',
    SHOP_TABLE: '',
    MESSAGES_TABLE: '',
    PAY_URL,
    RECEIPTS_URL,
    CHAT_QUEUE_URL: '',
    CONSOLE_QUEUE_URL: '',
    SMS_ORIGINATION: '27182',
    EMAIL_FROM: 'pedidos@cantina.example',
    ALEXA_MESSAGING_SECRET,
    ALEXA_AUTH_URL: urls.alexaEvents,
    ALEXA_API_URL: urls.alexaEvents,
    ALEXA_STAGE: 'DEVELOPMENT',
  });
  const orders = dynamoOrders(client, { orders: tableName('orders'), shop: tableName('shop') });
  const sessions = dynamoSessions(client, tableName('sessions'));
  const ledger = dynamoMessageLedger(client, tableName('messages'));
  const feed = dynamoNewsFeed(client, tableName('messages'));

  /** What tests set. */
  const world: { now: Date; messages: Shop['messages'] } = { now: EVENING, messages: undefined };

  return {
    world,
    urls,
    client,
    orders,
    ledger,
    feed,
    sent: (): SentMessage[] => box.sent().toReversed(),

    async place({
      channel = 'lex',
      locale = 'pt-BR',
      profile = {},
      ...who
    }: Placing = {}): Promise<Order> {
      const customer = customerId(ulid());
      await sessions.save({ ...newSession(customer), profile }, 0);
      const { order } = await orders.place(
        {
          id: orderId(ulid(world.now.getTime())),
          customer,
          channel,
          locale,
          placedAt: world.now.toISOString(),
          contents: {
            lines: [{ item: 'flan', quantity: 2, options: [] }],
            ...(who.pickUp
              ? { pickUp: true }
              : { address: { text: 'Rua das Flores, 120', area: 'centro' } }),
            name: who.name ?? 'Maria da Silva',
            phone: who.phone ?? '+5511987654321',
            payment: 'card',
            itemsCents: cents(2980),
            feeCents: cents(800),
            totalCents: cents(3780),
            menuVersion: 'test',
          },
        },
        '2026-11-22',
      );
      return order;
    },

    /** Moves an order on, and gives what the topic says of it. */
    async move(
      order: Order,
      to: Order['status'],
      more: Pick<Order, 'minutes' | 'reason'> = {},
    ): Promise<string> {
      const now = await orders.get(order.id);
      const moved = await orders.advance(order.id, {
        to,
        from: [now?.status ?? 'received'],
        at: world.now,
        ...more,
      });
      if (!moved) throw new Error(`order ${order.id} did not move to ${to}`);
      return published(moved);
    },

    published,

    async tell(channel: OutwardChannel, body: string, sentAt: Date = world.now): Promise<Outcome> {
      const news = readNews(body);
      if (!news) throw new Error('no news');
      return tell(channel, news, sentAt, {
        orders,
        sessions,
        ledger,
        senders,
        payUrl: PAY_URL,
        receiptsUrl: RECEIPTS_URL,
        menuBook: {
          current: () =>
            Promise.resolve({ ...cantina, shop: { ...cantina.shop, messages: world.messages } }),
          version: () => Promise.resolve(cantina),
        },
        clock: { now: () => world.now },
      });
    },

    async show(channel: 'chat' | 'console', body: string): Promise<Outcome> {
      const news = readNews(body);
      if (!news) throw new Error('no news');
      return tellLive(channel, news, {
        orders,
        feed,
        payUrl: PAY_URL,
        receiptsUrl: RECEIPTS_URL,
        menuBook: {
          current: () => Promise.resolve(cantina),
          version: () => Promise.resolve(cantina),
        },
        clock: { now: () => world.now },
      });
    },

    /** Has a stand-in fail, or be slow, with its next requests. */
    async fail(
      carrier: 'sms' | 'email' | 'alexaEvents',
      fault: { status?: number; delayMilliseconds?: number; times?: number },
    ): Promise<void> {
      const response = await fetch(`${urls[carrier]}/faults`, {
        method: 'POST',
        body: JSON.stringify(fault),
      });
      expect(response.status).toBe(200);
    },

    async close(): Promise<void> {
      client.destroy();
      plain.destroy();
      await undo.all();
    },
  };
}

/** An order as the status topic tells of it. */
const published = ({ id, number, status, sequence, customer, channel, locale }: Order): string =>
  JSON.stringify({ id, number, status, sequence, customer, channel, locale });

export type Kit = Awaited<ReturnType<typeof openKit>>;
