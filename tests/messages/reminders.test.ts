import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { snsPaymentReminders } from '../../lambda/adapters/sns/status-topic.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { startQueues } from '../../local/queues/start-queues.ts';
import { sdk } from '../support/customers.ts';
import { openKit, type Kit } from './kit.ts';

/** A payment that is about to run out, from the topic to the phone. */

let kit: Kit;
let folder: string;
let topic: { url: string; stop(): Promise<void> };
let topicArn = '';
let queueUrl = '';
let sqs: SQSClient;

beforeAll(async () => {
  kit = await openKit();
  folder = await mkdtemp(join(tmpdir(), 'balcao-reminders-'));
  topic = await startQueues(
    { queues: join(folder, 'queues'), objects: join(folder, 'objects') },
    pino({ level: 'silent' }),
  );
  process.env['AWS_ENDPOINT_URL_SNS'] = topic.url;
  sqs = new SQSClient({ ...sdk, endpoint: topic.url });
  const sns = new SNSClient({ ...sdk, endpoint: topic.url });
  queueUrl = (await sqs.send(new CreateQueueCommand({ QueueName: 'phones' }))).QueueUrl ?? '';
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['QueueArn'] }),
  );
  topicArn = (await sns.send(new CreateTopicCommand({ Name: 'status' }))).TopicArn ?? '';
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: Attributes?.QueueArn ?? '',
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );
  sns.destroy();
});
afterAll(async () => {
  sqs.destroy();
  await topic.stop();
  await rm(folder, { recursive: true, force: true });
  await kit.close();
});

/** What came out of the topic since it was last asked. */
async function published(): Promise<string> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, WaitTimeSeconds: 5 }),
  );
  expect(Messages).toHaveLength(1);
  return Messages[0]?.Body ?? '';
}

async function unpaid(order: Order): Promise<{ waits: Order; body: string }> {
  const body = await kit.move(order, 'awaitingPayment');
  await kit.client.send(
    new UpdateCommand({
      TableName: 'balcao-orders',
      Key: { id: order.id },
      UpdateExpression: 'SET charges = :charges',
      ExpressionAttributeValues: {
        ':charges': {
          first: {
            status: 'open',
            amountCents: 3780,
            expiresAt: '2026-11-22T20:30:00.000Z',
            payUrl: 'https://pedidos.example/p/1',
          },
        },
      },
    }),
  );
  const waits = await kit.orders.get(order.id);
  if (!waits) throw new Error('no order');
  return { waits, body };
}

const texts = (phone: string) =>
  kit
    .sent()
    .filter(({ to }) => to === phone)
    .map(({ content }) => content['text']);

test('a payment is asked for, and reminded of once a reminder, with the time and the link', async () => {
  const phone = '+5511987650001';
  const order = await kit.place({ phone });
  const { waits, body } = await unpaid(order);
  const reminders = snsPaymentReminders(topicArn);
  await reminders.remind(waits, 1);
  const first = await published();
  await reminders.remind(waits, 2);
  const second = await published();
  for (const news of [body, first, first, second, body]) await kit.tell('sms', news);
  const { number } = order;
  expect(texts(phone)).toEqual([
    `Cantina da Vila: falta so pagar o pedido ${number} (R$ 37,80), até 17:30: https://pedidos.example/p/1`,
    `Cantina da Vila: o pedido ${number} (R$ 37,80) so da pra pagar até 17:30: https://pedidos.example/p/1`,
    `Cantina da Vila: o pedido ${number} (R$ 37,80) so da pra pagar até 17:30: https://pedidos.example/p/1`,
  ]);
});

test('who has paid meanwhile is not reminded', async () => {
  const phone = '+5511987650002';
  const { waits } = await unpaid(await kit.place({ phone, locale: 'en-US' }));
  await snsPaymentReminders(topicArn).remind(waits, 1);
  const reminder = await published();
  await kit.move(waits, 'accepted');
  expect(await kit.tell('sms', reminder)).toEqual({ outcome: 'dropped', why: 'noLongerTrue' });
  expect(texts(phone)).toEqual([]);
});

test('a reminder that comes a quarter of an hour late is dropped', async () => {
  const { waits } = await unpaid(await kit.place({ phone: '+5511987650003' }));
  await snsPaymentReminders(topicArn).remind(waits, 1);
  const reminder = await published();
  const sentAt = new Date(kit.world.now.getTime() - 15 * 60_000);
  expect(await kit.tell('sms', reminder, sentAt)).toEqual({ outcome: 'dropped', why: 'tooOld' });
});
