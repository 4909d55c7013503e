import { randomUUID } from 'node:crypto';
import { DescribeExecutionCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { SQSBatchResponse } from 'aws-lambda';
import { pino } from 'pino';
import { orderId, type OrderId } from '../../lambda/domain/ids.ts';
import type { LambdaFunction } from '../../local/lambda/function.ts';
import { startLambda, type LambdaPool } from '../../local/lambda/pool.ts';
import { speak } from '../support/channels.ts';
import { sdk, until } from '../support/customers.ts';
import { faultyFront, type Call, type Fault, type FaultyFront } from '../support/faulty-front.ts';
import { functionsOf } from '../support/functions.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { reconciledShop, type ReconciledShop } from '../support/reconcile.ts';

/** An order's workflow is started once, whatever Step Functions answers, or does not. */

const SCRIPT = [
  'dois pudins e uma pizza grande de calabresa',
  'só isso',
  'Rua das Flores 120, Centro',
  'Maria',
  '11 98765-4321',
  'cartão',
];

let machine: TestMachine;
let front: FaultyFront;
let states: SFNClient;
let shop: ReconciledShop;
let fault: (call: Call) => Fault | undefined = () => undefined;
let minutes = 0;
const pools: LambdaPool[] = [];
const log = pino({ level: 'silent' });

const run = (definition: LambdaFunction): LambdaPool => {
  const pool = startLambda(definition, log);
  pools.push(pool);
  return pool;
};

beforeAll(async () => {
  machine = await startMachine();
  const { endpoint } = machine.local.stepFunctions;
  front = await faultyFront(endpoint, (call) => fault(call));
  states = new SFNClient({ ...sdk, endpoint });
  shop = reconciledShop(machine.local, () => minutes);
}, 60_000);
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.stop()));
  await front.close();
  await machine.stop();
});
beforeEach(() => {
  fault = () => undefined;
});

/** A new customer's order, through a fulfilment Lambda of its own; what was answered to the last yes. */
async function ordered(definition: LambdaFunction) {
  const { invoke } = run(definition);
  const handler = async (event: unknown) => {
    const invocation = await invoke(event);
    if (invocation.outcome === 'failed') throw new Error(invocation.error.errorMessage);
    return invocation.payload;
  };
  const who = { channel: 'lex', locale: 'pt-BR', id: randomUUID() } as const;
  for (const words of SCRIPT) await speak(who, words, randomUUID(), handler);
  return speak(who, 'sim', randomUUID(), handler);
}

const execution = (name: string) =>
  states
    .send(
      new DescribeExecutionCommand({
        executionArn: `${machine.local.stepFunctions.stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`,
      }),
    )
    .catch(() => undefined);

const waitsForKitchen = (id: OrderId) =>
  until(
    () => shop.orderOf(id),
    ({ waiting }) => waiting?.for === 'accept',
  );

test.each<Fault>(['throttled', 'unavailable', 'closed', 'lost', 'cut', 'hung', 'twice'])(
  'Step Functions is %s: the customer is told that it is placed, and it runs once',
  async (what) => {
    fault = ({ operation }) => (operation === 'StartExecution' ? what : undefined);
    const before = front.calls.length;
    const { words, order } = await ordered(functionsOf(machine.local, front.url).fulfilment);
    expect(words).toMatch(/Pedido \d+ feito/);
    expect(front.calls.length).toBeGreaterThan(before);
    const id = orderId(order?.id ?? '');
    const { history } = await waitsForKitchen(id);
    expect(history.map(({ status }) => status)).toEqual(['received']);
    expect((await execution(id))?.status).toBe('RUNNING');
  },
);

test('Step Functions and the queue are both out of reach: the customer is told that it is placed, and it runs later', async () => {
  const definition = functionsOf(machine.local, 'http://127.0.0.1:9').fulfilment;
  const { words, order } = await ordered({
    ...definition,
    environment: {
      ...definition.environment,
      START_QUEUE_URL: 'http://127.0.0.1:9/000000000000/nobody',
    },
  });
  expect(words).toMatch(/Pedido \d+ feito/);
  const id = orderId(order?.id ?? '');
  expect(await execution(id)).toBeUndefined();
  minutes = 3;
  expect((await shop.run()).started).toEqual([id]);
  await waitsForKitchen(id);
});

test('of a batch from the queue those that failed go back, and those started before are done', async () => {
  const [throttled, cut, fine, before] = await Promise.all([1, 2, 3, 4].map(() => shop.written()));
  await shop.ports.workflow.start(before as OrderId);
  fault = ({ body }) =>
    body.includes(throttled as OrderId)
      ? 'throttled'
      : body.includes(cut as OrderId)
        ? 'cut'
        : undefined;
  const { invoke } = run(functionsOf(machine.local, front.url).start);
  const record = (messageId: string, body: string) => ({ messageId, body });
  const batch = (bodies: Record<string, string>) =>
    invoke({ Records: Object.entries(bodies).map(([id, body]) => record(id, body)) });
  const order = (id: OrderId | undefined) => JSON.stringify({ orderId: id });
  const answered = await batch({
    one: order(throttled),
    two: order(cut),
    three: order(fine),
    four: order(before),
    five: 'this is no order',
  });
  if (answered.outcome === 'failed') throw new Error(answered.error.errorMessage);
  const { batchItemFailures } = answered.payload as SQSBatchResponse;
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
    'one',
    'two',
    'five',
  ]);
  fault = () => undefined;
  expect(await batch({ one: order(throttled), two: order(cut) })).toMatchObject({
    payload: { batchItemFailures: [] },
  });
  for (const id of [throttled, cut, fine, before]) await waitsForKitchen(id as OrderId);
});

test('an execution of the same name that has ended is one that was started', async () => {
  const id = await shop.written();
  await shop.ports.workflow.start(id);
  const { executionArn = '' } = (await execution(id)) ?? {};
  await states.send(new StopExecutionCommand({ executionArn }));
  await shop.ports.workflow.start(id);
  expect((await execution(id))?.status).toBe('ABORTED');
});
