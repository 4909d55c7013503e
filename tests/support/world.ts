import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoCompanyBook } from '../../lambda/adapters/dynamodb/company-book.ts';
import { dynamoCustomers } from '../../lambda/adapters/dynamodb/customers.ts';
import { counterKey, dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { publishShop } from '../../lambda/adapters/dynamodb/publish-shop.ts';
import { dynamoSessions } from '../../lambda/adapters/dynamodb/sessions.ts';
import type { Session } from '../../lambda/dialogue/session.ts';
import { isoDay, wallTime } from '../../lambda/domain/zoned-time.ts';
import { orderId, type CustomerId, type OrderId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { Orders } from '../../lambda/ports.ts';
import { ORDER_STATE_MACHINE_ARN } from '../../local/workflow/start-workflow.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { afterwards } from './afterwards.ts';
import type { Customer } from './channels.ts';
import { randomBytesFrom, standStillAt } from './fixed.ts';
import { startAll, type Services } from './services.ts';

/** Sunday 22 November 2026, 17:00 where the shop is. */
const BEGINNING = new Date('2026-11-22T20:00:00Z');

interface Entry {
  handler(event: unknown): Promise<unknown>;
}

/** One script's world: the real entry of the conversation over real services, and what a shop can do to it. */
export interface World {
  hears: (event: unknown) => Promise<unknown>;
  services: Services;
  /** Standing still until it is set. */
  now: Date;
  /** The shop publishes another menu, or other hours. */
  publish(change: (published: { menu: Menu; shop: Shop }) => void): Promise<void>;
  /** Lines that were delivered together, in so many orders of whomever. */
  wentTogether(lines: readonly Line[], times: number): Promise<void>;
  customer(who: Pick<Customer, 'channel' | 'id'>): Promise<CustomerId>;
  session(who: Pick<Customer, 'channel' | 'id'>): Promise<Session>;
  /** The session becomes what `change` makes of it. */
  remember(customer: CustomerId, change: (session: Session) => Session): Promise<void>;
  /** A customer's orders, oldest first. */
  ordersOf(customer: CustomerId): Promise<Order[]>;
  orders: Orders;
  /** How far the workflow of an order is, as Step Functions has it. */
  workflowOf(order: OrderId): Promise<string | undefined>;
}

/** What the worlds of a test file stand on, from its first world to its end. */
let running: Promise<Services> | undefined;

/** Opens them where the environment of the Lambda is to be changed before the first world. */
export const openServices = (): Promise<Services> => (running ??= servicesOfThisFile());

async function servicesOfThisFile(): Promise<Services> {
  const services = await startAll();
  afterwards(() => {
    running = undefined;
    return services.stop();
  });
  warm = undefined;
  changed = true;
  withoutExpectedComplaints();
  return services;
}

/** What the Lambda logs where a service cannot be reached and it gets on without: no model is here, and some queues. */
const EXPECTED = /"event":"(modelUnavailable|handOffFailed)"/;

function withoutExpectedComplaints(): void {
  const log = console.error;
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    if (!EXPECTED.test(String(said[0]))) log(...said);
  });
}

const shop = await loadShop('shop');
let changed = true;
let worlds = 0;

/** A world where nothing has happened: the shop as it is in `shop/`, its first order of the day to come. */
export async function newWorld(): Promise<World> {
  worlds += 1;
  const services = await openServices();
  randomBytesFrom(worlds);
  const { dynamodb, tables } = services;
  if (changed) await publishShop(dynamodb, tables, shop);
  changed = false;
  await forgetNumbers(services);
  itIs(BEGINNING);
  const customers = dynamoCustomers(dynamodb, tables.customers);
  const sessions = dynamoSessions(dynamodb, tables.sessions);
  const orders = dynamoOrders(dynamodb, tables);
  let published = shop;
  let entry = await warmEntry();
  const customer = (who: Pick<Customer, 'channel' | 'id'>) =>
    customers.identify(who.channel, who.id);
  return {
    services,
    hears: (event) => entry.handler(event),
    get now() {
      return new Date();
    },
    set now(now) {
      itIs(now);
    },
    async publish(change) {
      published = structuredClone(published);
      change(published);
      changed = true;
      await publishShop(dynamodb, tables, published);
      entry = await newEntry();
    },
    async wentTogether(lines, times) {
      const book = dynamoCompanyBook(dynamodb, tables.shop);
      for (let time = 0; time < times; time += 1)
        await book.count(orderId(`01ARZ3NDEKTSV4RRFFQ69G5${String(time).padStart(3, '0')}`), lines);
      entry = await newEntry();
    },
    customer,
    session: async (who) => (await sessions.load(await customer(who))).session,
    async remember(who, change) {
      const { session, version } = await sessions.load(who);
      await sessions.save(change(session), version);
    },
    ordersOf: async (who) => (await orders.ofCustomer(who, 100)).toReversed(),
    orders,
    async workflowOf(order) {
      const executionArn = `${ORDER_STATE_MACHINE_ARN.replace(':stateMachine:', ':execution:')}:${order}`;
      const { status } = await services.workflows.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      return status;
    },
  };
}

/** The Lambda keeps a menu for a minute; an environment of it that has just started has none to keep. */
let entries = 0;
const newEntry = (): Promise<Entry> => {
  entries += 1;
  const fresh = `../../lambda/fulfilment.ts?environment=${entries}`;
  return import(fresh) as Promise<Entry>;
};

/** An environment that has only ever seen the shop as it is in `shop/`. */
let warm: Promise<Entry> | undefined;
const warmEntry = (): Promise<Entry> => (warm ??= newEntry());

/** Days that were reached since their order numbers were last forgotten. */
const days = new Set<string>();

/** Every script begins with order number one, and with nothing known of what goes together. */
async function forgetNumbers({ dynamodb, tables }: Services): Promise<void> {
  for (const key of [...[...days].map(counterKey), 'company'])
    await dynamodb.send(new DeleteCommand({ TableName: tables.shop, Key: { key } }));
  days.clear();
}

function itIs(now: Date): void {
  days.add(isoDay(wallTime(now, shop.shop.timeZone)));
  standStillAt(now);
}
