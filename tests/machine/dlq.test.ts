import { execFile } from 'node:child_process';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sdk, until } from '../support/customers.ts';
import { listen } from '../../local/http/listener.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { redrive } from '../../tools/dlq/redrive.ts';
import { reconciledShop, type ReconciledShop } from '../support/reconcile.ts';

/** `npm run dlq` against a shop on this machine, and against an SQS that moves messages by itself. */

let machine: TestMachine;
let shop: ReconciledShop;
let sqs: SQSClient;
let port: string;
beforeAll(async () => {
  machine = await startMachine();
  shop = reconciledShop(machine.local);
  sqs = new SQSClient({ ...sdk, endpoint: machine.local.sqs.endpoint });
  port = new URL(machine.local.chat.endpoint).port;
}, 60_000);
afterAll(() => machine.stop());

const dlq = (...args: string[]): Promise<{ code: number; said: string; complained: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['tools/dlq.ts', ...args], (error, said, complained) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        said,
        complained,
      });
    });
  });

const bury = (body: string) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: machine.local.sqs.queues.startDeadLetter,
      MessageBody: body,
    }),
  );

async function waiting(): Promise<number> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: machine.local.sqs.queues.startDeadLetter,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return (
    Number(Attributes?.ApproximateNumberOfMessages) +
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible)
  );
}

test('nothing waits: it says so', async () => {
  for (const command of ['list', 'redrive'])
    expect(await dlq(command, '--local', port)).toMatchObject({
      code: 0,
      said: 'Nothing waits in the dead-letter queue.\n',
    });
});

test('what waits is moved back and started, each order once; a dry run moves none', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => shop.written()));
  for (const id of ids) await bury(JSON.stringify({ orderId: id }));
  const dry = await dlq('redrive', '--dry-run', '--local', port);
  expect(dry.said).toMatch(/^12 would be moved from .*dead-letter to .*balcao-start\.$/m);
  expect(await waiting()).toBe(12);

  const { code, said } = await dlq('redrive', '--local', port);
  expect(said).toMatch(/^10 of 12 moved$/m);
  expect(said).toMatch(/^12 moved to the start queue/m);
  expect(code).toBe(0);
  expect(await waiting()).toBe(0);
  const states = new SFNClient({ ...sdk, endpoint: machine.local.stepFunctions.endpoint });
  for (const id of ids) {
    const executionArn = `${machine.local.stepFunctions.stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
    await until(
      () => states.send(new DescribeExecutionCommand({ executionArn })).catch(() => undefined),
      (found) => found !== undefined,
    );
  }
});

test('it shows which orders wait, the oldest first, and leaves them there, to be moved at once', async () => {
  const [one, other] = [await shop.written(), await shop.written()];
  await bury(JSON.stringify({ orderId: one }));
  await bury('this is no order');
  await bury(JSON.stringify({ orderId: other }));
  const { code, said, complained } = await dlq('list', '--local', port);
  const lines = said.trim().split('\n');
  expect([code, complained]).toEqual([0, '']);
  expect(lines.map((line) => line.split('  ')[1])).toEqual([
    one,
    expect.stringMatching(/^no order \(message /),
    other,
  ]);
  expect(await waiting()).toBe(3);
  expect((await dlq('redrive', '--local', port)).said).toMatch(/^3 moved to the start queue/m);
});

test('SQS moves by itself where it can, and its progress is told', async () => {
  const asked: string[] = [];
  const states = ['RUNNING', 'RUNNING', 'COMPLETED'];
  const moving = await listen((request) => {
    const operation = request.headers.get('x-amz-target')?.split('.')[1] ?? '';
    asked.push(operation);
    switch (operation) {
      case 'GetQueueAttributes':
        return Response.json({
          Attributes: { QueueArn: 'arn:aws:sqs:x:1:dead', ApproximateNumberOfMessages: '40' },
        });
      case 'StartMessageMoveTask':
        return Response.json({ TaskHandle: 'handle' });
      default: {
        const Status = states.shift();
        const moved = Status === 'RUNNING' ? 20 : 40;
        return Response.json({
          Results: [
            {
              Status,
              ApproximateNumberOfMessagesMoved: moved,
              ApproximateNumberOfMessagesToMove: 40,
            },
          ],
        });
      }
    }
  });
  const told: string[] = [];
  const client = new SQSClient({ ...sdk, endpoint: moving.url });
  const queue = `${moving.url}/1/dead`;
  const moved = await redrive({ sqs: client, deadLetterUrl: queue, startUrl: queue }, (done, of) =>
    told.push(`${done}/${of}`),
  );
  client.destroy();
  await moving.close();
  expect(moved).toBe(40);
  expect(told).toEqual(['20/40', '20/40', '40/40']);
  expect(new Set(asked)).toEqual(
    new Set(['GetQueueAttributes', 'StartMessageMoveTask', 'ListMessageMoveTasks']),
  );
});

test.each([
  [[], 2, /Usage: npm run dlq/],
  [['redrive', '--frog'], 2, /unknown option/],
  [['list', 'frogs'], 2, /too many arguments/],
  [['list', '--local', '9'], 1, /No shop answers at http:\/\/127\.0\.0\.1:9/],
])('%j ends with %i and says why', async (args, code, why) => {
  const ended = await dlq(...args);
  expect(ended.code).toBe(code);
  expect(ended.complained).toMatch(why);
});

test('--help tells of both commands and of the exit codes', async () => {
  const { code, said } = await dlq('--help');
  expect(code).toBe(0);
  expect(said).toMatch(/list[\s\S]*redrive[\s\S]*Exit codes/);
});
