import { randomUUID } from 'node:crypto';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { SentMessage } from '../../local/outbox/sent-box.ts';
import { alexaCustomer, lexCustomer, sdk, until, type Says } from '../support/customers.ts';
import { deliveryCodeOf } from '../support/delivery-code.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** What customers are told of an order that goes its whole way, by everything that `npm start` runs. */

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine();
}, 60_000);
afterAll(() => machine.stop());

const TALKS = {
  'pt-BR': [
    'quero dois pudins',
    'e uma pizza grande de calabresa',
    'só isso',
    'Rua das Flores 120, Centro',
    'Maria da Silva',
    'cartão',
    'sim',
  ],
  'en-US': [
    'two flans',
    'and a large calabresa pizza',
    "that's all",
    'Rua das Flores 120, Centro',
    'Mary Jones',
    'card',
    'yes',
  ],
} as const;

let last = 0;
const newPhone = () => `11 9870${String((last += 1)).padStart(1, '0')}-1234`;
const e164 = (phone: string) => `+55${phone.replace(/\D/g, '')}`;

/** Takes an order to the yes. */
async function placed(says: Says, locale: Locale, phone: string) {
  const [flans, pizza, all, address, name, payment, yes] = TALKS[locale];
  for (const words of [flans, pizza, all, address, name, phone, payment]) await says(words);
  const { order } = await says(yes);
  if (!order) throw new Error('no order was placed');
  return order;
}

async function sent(to: string): Promise<SentMessage[]> {
  const response = await fetch(machine.local.outbox.endpoint);
  const box = (await response.json()) as { sent: SentMessage[] };
  return box.sent.filter((message) => message.to === to).toReversed();
}

const textsTo = async (phone: string) =>
  (await sent(e164(phone))).map(({ content }) => content['text']);

/** What Alexa sends when its user switches the skill's notifications on. */
async function consents(userId: string) {
  const { alexa } = machine.local;
  const response = await fetch(alexa.endpoint, {
    method: 'POST',
    body: JSON.stringify({
      version: '1.0',
      context: {
        System: { application: { applicationId: alexa.skillId }, user: { userId } },
      },
      request: {
        type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
        requestId: randomUUID(),
        timestamp: new Date().toISOString(),
        body: { subscriptions: [{ eventName: 'AMAZON.OrderStatus.Updated' }] },
      },
    }),
  });
  expect(response.status).toBe(200);
}

/** How many messages a queue holds, seen or not. */
async function waiting(queueUrl: string): Promise<number> {
  const client = new SQSClient({ ...sdk, endpoint: machine.local.sqs.endpoint });
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  );
  client.destroy();
  return (
    Number(Attributes['ApproximateNumberOfMessages']) +
    Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
  );
}

/** The shop answers once it is asked to. */
async function answer(id: string, step: string, body: object = {}) {
  await until(
    () =>
      fetch(`${machine.local.console.endpoint}/api/orders/${id}/${step}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ({ ok }) => ok,
  );
}

async function chatNews(session: string) {
  const response = await fetch(`${machine.local.chat.endpoint}chat/api/news`, {
    headers: { authorization: `Bearer ${session}` },
  });
  const { news } = (await response.json()) as { news: { status: string; text?: string }[] };
  return news;
}

/** In the chat; what is suggested is the model's to choose. */
const SAID = {
  'pt-BR': (number: number, code: string) => [
    expect.stringMatching(/^Que tal levar também .+, por mais R\$ [\d,]+\?/) as string,
    `A cozinha aceitou o pedido ${number}! Chega em uns 25 minutos.`,
    `O pedido ${number} saiu pra entrega! Na porta, diga o código ${code}.`,
    expect.stringMatching(
      /^Pedido \d+ entregue\. Bom apetite! O recibo tá aqui: http:\/\/127\.0\.0\.1:\d+\/receipts\/[\w-]{32}$/,
    ) as string,
  ],
  'en-US': (number: number, code: string) => [
    expect.stringMatching(/^How about .+ to go with it, for R\$[\d.]+ more\?/) as string,
    `The kitchen took order ${number}! It should be there in about 25 minutes.`,
    `Order ${number} is on its way! At the door, say the code ${code}.`,
    expect.stringMatching(
      /^Order \d+ has been delivered\. Enjoy! Your receipt: http:\/\/127\.0\.0\.1:\d+\/receipts\/[\w-]{32}$/,
    ) as string,
  ],
};

/** By SMS. */
const EXPECTED = {
  'pt-BR': (number: number, code: string) => [
    `Cantina da Vila: pedido ${number} aceito! Chega em uns 25 min.`,
    `Cantina da Vila: o pedido ${number} saiu pra entrega! Na porta, diga o codigo ${code}.`,
  ],
  'en-US': (number: number, code: string) => [
    `Cantina da Vila: order ${number} is on! It should be there in about 25 min.`,
    `Cantina da Vila: order ${number} is on its way! At the door, say the code ${code}.`,
  ],
};

test.each(['pt-BR', 'en-US'] as const)(
  'an order in the chat: SMS and chat say what happens, in order and in %s',
  async (locale) => {
    const session = `chat-${randomUUID()}`;
    const phone = newPhone();
    const { id, number } = await placed(lexCustomer(machine.local, locale, session), locale, phone);
    // What might go with it is offered until the kitchen accepts.
    await until(
      () => chatNews(session),
      (all) => all.some(({ text }) => text !== undefined),
    );
    await answer(id, 'accept', { minutes: 25 });
    await until(
      () => textsTo(phone),
      ({ length }) => length === 1,
    );
    await answer(id, 'ready');
    await answer(id, 'picked-up');
    await until(
      () => textsTo(phone),
      ({ length }) => length === 2,
    );
    const code = await deliveryCodeOf(machine.local, id);
    await answer(id, 'delivered', { code });
    const news = await until(
      () => chatNews(session),
      (all) => all.some(({ status }) => status === 'delivered'),
    );
    const statuses = news.map(({ status }) => status).filter((status) => status !== 'preparing');
    expect(statuses).toEqual(['received', 'accepted', 'outForDelivery', 'delivered']);
    const said = news.flatMap(({ text }) => text ?? []);
    expect(said).toEqual(SAID[locale](number, code));
    expect(await textsTo(phone)).toEqual(EXPECTED[locale](number, code));
  },
  90_000,
);

test('an order at an Echo whose owner consented: notifications there, papers by e-mail, SMS beside', async () => {
  const phone = newPhone();
  const user = `amzn1.ask.account.${randomUUID()}`;
  await consents(user);
  const says = alexaCustomer(machine.local, 'en-US', user);
  await says('my email is mary at example dot com');
  const { id, number } = await placed(says, 'en-US', phone);
  await answer(id, 'accept', { minutes: 25 });
  await answer(id, 'ready');
  await answer(id, 'picked-up');
  await until(
    () => textsTo(phone),
    ({ length }) => length === 2,
  );
  const code = await deliveryCodeOf(machine.local, id);
  await answer(id, 'delivered', { code });
  const mail = await until(
    () => sent('mary@example.com'),
    ({ length }) => length === 2,
  );
  expect(mail.map(({ content }) => content['subject'])).toEqual([
    `Cantina da Vila: we've got your order ${number}`,
    `Cantina da Vila: order ${number} delivered`,
  ]);
  const page = await fetch(`${machine.local.outbox.endpoint}/emails/${mail[0]?.id ?? ''}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('<html lang="en-US">');
  const notified = await until(
    () => sent(user),
    ({ length }) => length === 3,
  );
  expect(notified.map(({ content }) => content['status'])).toEqual([
    'ORDER_PREPARING',
    'ORDER_OUT_FOR_DELIVERY',
    'ORDER_DELIVERED',
  ]);
  expect(await textsTo(phone)).toEqual(EXPECTED['en-US'](number, code));
}, 90_000);

test('the topic’s own message sent again by hand is told nobody twice', async () => {
  const phone = newPhone();
  const { id } = await placed(lexCustomer(machine.local, 'pt-BR'), 'pt-BR', phone);
  await answer(id, 'accept', { minutes: 25 });
  await until(
    () => textsTo(phone),
    ({ length }) => length === 1,
  );
  const { sns, outbox, sqs } = machine.local;
  const box = (await (await fetch(outbox.endpoint)).json()) as {
    messages: { message: { id: string; status: string } }[];
  };
  const accepted = box.messages.find(
    ({ message }) => message.id === id && message.status === 'accepted',
  );
  const client = new SNSClient({ ...sdk, endpoint: sns.endpoint });
  for (let times = 0; times < 3; times += 1)
    await client.send(
      new PublishCommand({
        TopicArn: sns.topics.status,
        Message: JSON.stringify(accepted?.message),
      }),
    );
  client.destroy();
  await until(
    () => waiting(sqs.queues['notify-sms']),
    (messages) => messages === 0,
  );
  expect(await textsTo(phone)).toHaveLength(1);
}, 60_000);

test('no log of the machine names a customer, their phone or their address', async () => {
  const phone = newPhone();
  const { id } = await placed(lexCustomer(machine.local, 'pt-BR'), 'pt-BR', phone);
  const lines: string[] = [];
  machine.process.on('line', (line: string) => lines.push(line));
  await answer(id, 'accept', { minutes: 25 });
  await until(
    () => textsTo(phone),
    ({ length }) => length === 1,
  );
  await until(
    () => Promise.resolve(lines.filter((line) => line.includes('notified'))),
    (told) => told.length >= 2,
  );
  const told = lines.filter((line) => line.includes('balcao-notify'));
  expect(told.join('\n')).not.toMatch(/Maria|Silva|Flores|98\d{3}1234/);
}, 60_000);
