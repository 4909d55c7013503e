import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  SFNClient,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { pino } from 'pino';
import { dynamoChargeBook } from '../../lambda/adapters/dynamodb/charge-book.ts';
import { dynamoCompanyBook } from '../../lambda/adapters/dynamodb/company-book.ts';
import { dynamoMenuBook } from '../../lambda/adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from '../../lambda/adapters/dynamodb/orders.ts';
import { publishShop } from '../../lambda/adapters/dynamodb/publish-shop.ts';
import { dynamoStockLevels } from '../../lambda/adapters/dynamodb/stock-levels.ts';
import { dynamoStock } from '../../lambda/adapters/dynamodb/stock.ts';
import { stepFunctionsOrderWorkflow } from '../../lambda/adapters/stepfunctions/order-workflow.ts';
import { answerOrder, type Answer, type Taken } from '../../lambda/console/answers.ts';
import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { newsOf, type News } from '../../lambda/domain/news.ts';
import type { OrderContents } from '../../lambda/domain/order-contents.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { StockRecord } from '../../lambda/domain/stock-record.ts';
import type { Waiting } from '../../lambda/domain/wait.ts';
import type { ChargeNews, Changed, Orders, OrderWorkflow } from '../../lambda/ports.ts';
import type { TaskPorts } from '../../lambda/workflow/order-step.ts';
import { sendAnswer } from '../../lambda/workflow/send-answer.ts';
import { chargesHeard } from '../../lambda/workflow/money/heard.ts';
import { taskRequestSchema } from '../../lambda/workflow/task-request.ts';
import { runTask } from '../../lambda/workflow/tasks.ts';
import { bedrockRoutes } from '../../local/bedrock/routes.ts';
import { listen } from '../../local/http/listener.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { startStates } from '../../local/states/server.ts';
import { orderDefinition } from '../../local/workflow/definition.ts';
import { sdk } from '../support/customers.ts';
import { newOrder } from '../support/new-order.ts';
import { putStock, stockOf } from '../support/stock.ts';
import type { TestTables } from '../support/tables.ts';
import { FakeClock } from '../states/fake-clock.ts';
import { suggesting, type CounterOptions } from './counter-options.ts';
import { historyOf } from './history-of.ts';
import { soon } from './soon.ts';

export type { CounterOptions };

const TASKS = 'arn:aws:lambda:us-east-1:123456789012:function:tasks';
const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:order';

/** A shop's workflow with a clock that is moved by hand: the definition, tasks, tables and API are the real ones. */
export interface Counter {
  tables: TestTables;
  clock: FakeClock;
  orders: Orders;
  workflow: OrderWorkflow;
  api: SFNClient;
  /** Puts the definition of now in the place of the one it was opened with. */
  deploy(): Promise<void>;
  /** Where providers' news go. */
  heard: ChargeNews;
  /** All reminders of payments, as they came. */
  reminded: number[];
  /** The orders that got a receipt. */
  receipts: OrderId[];
  /** All that was told, as it came. */
  news: News[];
  menuVersion: string;
  ports: TaskPorts;
  place(contents?: Partial<OrderContents>, more?: Partial<Order>): Promise<OrderId>;
  order(id: OrderId): Promise<Order>;
  /** Once the order waits for this, under another token than `after`. */
  waits(id: OrderId, waiting: Waiting, after?: string): Promise<Order>;
  says(id: OrderId, answer: Answer): Promise<Taken>;
  cancel(id: OrderId): Promise<void>;
  ended(id: OrderId): Promise<Ended>;
  publish(menu: (menu: Menu) => Menu): Promise<string>;
  /** What the customer changes or answers, and the word of it to the workflow. */
  changed(change: (orders: Orders) => Promise<Changed>): Promise<Changed>;
  stock(sku: string): Promise<StockRecord>;
  /** Begins the record of a sku anew. */
  setStock(sku: string, available: number, more?: Partial<StockRecord>): Promise<void>;
  /** Once the execution has entered a state, wherever it stands. */
  entered(id: OrderId, state: string): Promise<unknown>;
  close(): Promise<void>;
}

interface Ended {
  status: string;
  output: Record<string, unknown>;
  states: string[];
  path: string[];
  inner: string[];
  order: Order;
}

export async function openCounter(options: CounterOptions): Promise<Counter> {
  const { tables } = options;
  const { client, names } = tables;
  const demo = await loadShop('shop');
  const shop = (options.shop ?? ((same) => same))(demo.shop);
  const publish = async (menu: (menu: Menu) => Menu) =>
    (await publishShop(client, names, { menu: menu(demo.menu), shop })).version;
  const menuVersion = await publish(options.menu ?? ((same) => same));
  const clock = new FakeClock();
  const time = { now: () => new Date(clock.now()) };
  const folder = mkdtempSync(join(tmpdir(), 'balcao-counter-'));
  const rules = bedrockRoutes(pino({ level: 'silent' }));
  const bedrock = await listen(async (request) =>
    options.bedrock ? options.bedrock(request) : rules.fetch(request),
  );
  const states = await startStates({
    directory: folder,
    clock,
    endpoints: { dynamodb: options.dynamodb ?? tables.endpoint, bedrock: bedrock.url },
    invoke: async (_arn, event) => {
      const payload = event as { task: string; orderId: OrderId };
      options.lambda?.(payload);
      try {
        await options.before?.(payload, ports);
        return {
          payload: await (options.run?.(payload, ports) ??
            runTask(taskRequestSchema.parse(payload), ports)),
        };
      } catch (error) {
        const { name, message } = error as Error;
        return { error: { errorType: name, errorMessage: message } };
      }
    },
  });
  const api = new SFNClient({ ...sdk, endpoint: states.url });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SFN: states.url,
  });
  const workflow = stepFunctionsOrderWorkflow(ARN);
  const orders = dynamoOrders(client, names);
  const news: News[] = [];
  const reminded: number[] = [];
  const receipts: OrderId[] = [];
  let books = dynamoMenuBook(client, names.shop);
  const ports: TaskPorts = {
    orders,
    stock: dynamoStock(client, names.stock),
    stockLevels: dynamoStockLevels(client, names.stock),
    companyBook: dynamoCompanyBook(client, names.shop),
    suggestionModel: suggesting(options),
    menuBook: { current: () => books.current(), version: (version) => books.version(version) },
    statusTopic: {
      publish: (order) => {
        news.push(newsOf(order));
        return Promise.resolve();
      },
    },
    clock: time,
    workflow,
    payments: options.payments ?? {},
    chargeBook: dynamoChargeBook(client, names.orders),
    reminders: {
      remind: (_order, count) => {
        reminded.push(count);
        return Promise.resolve();
      },
    },
    receiptDesk: {
      issue: ({ id }) => {
        receipts.push(id);
        return Promise.resolve(id);
      },
    },
  };
  const values = { TasksFunctionArn: TASKS, StockTable: names.stock, ModelId: 'local' };
  const now = orderDefinition(values);
  await api.send(
    new CreateStateMachineCommand({
      name: 'order',
      definition: orderDefinition(values, options.definition),
      roleArn: 'arn:aws:iam::123456789012:role/states',
    }),
  );

  const order = async (id: OrderId): Promise<Order> => {
    const found = await orders.get(id);
    if (!found) throw new Error(`no order ${id}`);
    return found;
  };
  const waits: Counter['waits'] = (id, waiting, after) =>
    soon(
      () => order(id),
      ({ waiting: open }) => open?.for === waiting && open.token !== after,
    );

  return {
    tables,
    clock,
    api,
    async deploy() {
      const update = { stateMachineArn: ARN, definition: now };
      await api.send(new UpdateStateMachineCommand(update));
    },
    orders,
    workflow,
    news,
    heard: chargesHeard(ports),
    reminded,
    receipts,
    menuVersion,
    ports,
    order,
    waits,
    async place(contents = {}, more = {}) {
      const placedAt = time.now().toISOString();
      const { order: placed } = await orders.place(
        newOrder({ menuVersion, ...contents }, { placedAt, ...more }),
        '2026-01-31',
      );
      await workflow.start(placed.id);
      return placed.id;
    },
    says: async (id, answer) =>
      answerOrder(await order(id), answer, { orders, workflow, clock: time }),
    async changed(change) {
      const changed = await change(orders);
      if (changed.order) await sendAnswer(changed.order, workflow);
      return changed;
    },
    async cancel(id) {
      const cancelling = await orders.requestCancel(id);
      if (!cancelling?.waiting) return;
      const { token } = cancelling.waiting;
      const reply = { kind: 'failure', error: 'OrderCancelledError', cause: 'cancelled' } as const;
      await workflow.answer({ token, reply });
    },
    async ended(id) {
      const history = await soon(
        () => historyOf(api, ARN, id),
        ({ status }) => status !== 'RUNNING',
      );
      return { ...history, order: await order(id) };
    },
    async publish(menu) {
      const version = await publish(menu);
      books = dynamoMenuBook(client, names.shop);
      return version;
    },
    stock: (sku) => stockOf(tables, sku),
    setStock: async (sku, available, more = {}) => {
      await putStock(tables, sku, { available, ...more });
    },
    entered: (id, state) =>
      soon(
        () => historyOf(api, ARN, id),
        ({ path, inner }) => [...path, ...inner].includes(state),
      ),
    async close() {
      await states.close();
      await bedrock.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
