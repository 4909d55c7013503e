import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LocalJson } from '../../local/local-json.ts';
import { deliveryCodeOf } from '../support/delivery-code.ts';
import { startMachine } from '../support/machine.ts';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'balcao-go-on-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

interface Order {
  id: string;
  status: string;
  waitingFor: string | null;
}

function customer({ lex }: LocalJson) {
  const client = new LexRuntimeV2Client({ ...settings, endpoint: lex.endpoint });
  return async (text: string) => {
    const { sessionState } = await client.send(
      new RecognizeTextCommand({
        botId: lex.botId,
        botAliasId: lex.botAliasId,
        localeId: 'en_US',
        sessionId: 'goes-on',
        text,
      }),
    );
    const order = sessionState?.sessionAttributes?.['order'];
    return order === undefined ? undefined : (JSON.parse(order) as { id: string; status: string });
  };
}

async function until<T>(look: () => Promise<T>, done: (seen: T) => boolean): Promise<T> {
  for (let time = 0; time < 150; time++) {
    const seen = await look();
    if (done(seen)) return seen;
    await delay(100);
  }
  throw new Error('it did not come to be within 15 seconds');
}

const seen = async ({ console }: LocalJson, id: string): Promise<Order> =>
  (await (await fetch(`${console.endpoint}/api/orders/${id}`)).json()) as Order;

async function act({ console }: LocalJson, id: string, action: string, body = {}) {
  const response = await fetch(`${console.endpoint}/api/orders/${id}/${action}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

test('an order that a power cut met on the way is delivered after the next start', async () => {
  const first = await startMachine({ data });
  const say = customer(first.local);
  for (const words of [
    'a large pepperoni pizza',
    "that's all",
    'Rua das Flores 120, Centro',
    'Mary Jones',
    '11 98765-4321',
    'card',
  ])
    await say(words);
  const id = (await say('yes'))?.id ?? '';
  expect(id).toMatch(/^[0-9A-Z]{26}$/);
  await until(
    () => seen(first.local, id),
    ({ waitingFor }) => waitingFor === 'accept',
  );
  await act(first.local, id, 'accept', { minutes: 25 });
  await first.kill();

  const second = await startMachine({ data });
  const steps = [['ready'], ['picked-up'], ['delivered']] as const;
  for (const [step] of steps) {
    await until(
      () => seen(second.local, id),
      ({ waitingFor }) => waitingFor === step,
    );
    const code = step === 'delivered' && (await deliveryCodeOf(second.local, id));
    await act(second.local, id, step, code ? { code } : {});
  }
  const client = new SFNClient({ ...settings, endpoint: second.local.stepFunctions.endpoint });
  const executionArn = `${second.local.stepFunctions.stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
  const { status } = await until(
    () => client.send(new DescribeExecutionCommand({ executionArn })),
    (execution) => execution.status !== 'RUNNING',
  );
  expect(status).toBe('SUCCEEDED');
  expect((await customer(second.local)("where's my order"))?.status).toBe('delivered');
  const outbox = (await (await fetch(second.local.outbox.endpoint)).json()) as {
    messages: { message: { id: string; status: string } }[];
  };
  expect(outbox.messages.map(({ message }) => message.status)).toEqual(
    expect.arrayContaining(['delivered', 'outForDelivery', 'preparing', 'accepted']),
  );
  expect(await second.stop()).toBe(0);
}, 60_000);

test('a start that waits in the queue is carried out, whatever else is in the queue', async () => {
  const machine = await startMachine();
  const { sqs, stepFunctions } = machine.local;
  const queue = new SQSClient({ ...settings, endpoint: sqs.endpoint });
  const send = (body: string) =>
    queue.send(new SendMessageCommand({ QueueUrl: sqs.queues.start, MessageBody: body }));
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  await send('this is no order');
  await send(JSON.stringify({ orderId: id }));
  await send(JSON.stringify({ orderId: id }));
  const client = new SFNClient({ ...settings, endpoint: stepFunctions.endpoint });
  const executionArn = `${stepFunctions.stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}`;
  const execution = await until(
    () => client.send(new DescribeExecutionCommand({ executionArn })).catch(() => undefined),
    (found) => found !== undefined,
  );
  expect(execution?.name).toBe(id);
  expect(await machine.stop()).toBe(0);
}, 60_000);
