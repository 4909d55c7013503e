import { chatNewsRoutes } from '../../lambda/messages/chat-news-routes.ts';
import { dynamoCustomers, dynamoKnownCustomers } from '../../lambda/adapters/dynamodb/customers.ts';
import { openKit, type Kit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

const textsOf = async (feed: string) =>
  (await kit.feed.read(feed)).news.map(({ status, text }) => `${status}: ${text ?? ''}`);

test('an open chat is told what happens; its status line alone says what needs no words', async () => {
  const order = await kit.place();
  await kit.show('chat', kit.published(order));
  for (const status of ['accepted', 'preparing', 'outForDelivery', 'delivered'] as const)
    await kit.show('chat', await kit.move(order, status, { minutes: 30 }));
  const { number } = order;
  expect(await textsOf(order.customer)).toEqual([
    'received: ',
    `accepted: A cozinha aceitou o pedido ${number}! Chega em uns 30 minutos.`,
    'preparing: ',
    `outForDelivery: O pedido ${number} saiu pra entrega, já já chega aí!`,
    `delivered: Pedido ${number} entregue. Bom apetite!`,
  ]);
});

test('twice or too late, it is shown once and in order', async () => {
  const order = await kit.place({ locale: 'en-US' });
  const accepted = await kit.move(order, 'accepted', { minutes: 30 });
  const preparing = await kit.move(order, 'preparing');
  const out = await kit.move(order, 'outForDelivery');
  expect(await kit.show('chat', preparing)).toEqual({ outcome: 'told' });
  // Nothing was said of cooking, so the promise is still worth saying.
  expect(await kit.show('chat', accepted)).toEqual({ outcome: 'told' });
  expect(await kit.show('chat', accepted)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
  expect(await kit.show('chat', out)).toEqual({ outcome: 'told' });
  expect(await kit.show('chat', preparing)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
  expect(await textsOf(order.customer)).toEqual([
    'preparing: ',
    expect.stringContaining('accepted: The kitchen took order'),
    expect.stringContaining('outForDelivery: '),
  ]);
});

test('words that hold no more are not said: what was asked for has come, or the order is over', async () => {
  const paid = await kit.place();
  const toPay = await kit.move(paid, 'awaitingPayment');
  await kit.move(paid, 'accepted', { minutes: 30 });
  expect(await kit.show('chat', toPay)).toEqual({ outcome: 'told' });
  expect(await textsOf(paid.customer)).toEqual(['awaitingPayment: ']);
  const over = await kit.place();
  const accepted = await kit.move(over, 'accepted', { minutes: 30 });
  const cancelled = await kit.move(over, 'cancelled', { reason: 'customer' });
  await kit.show('chat', accepted);
  await kit.show('chat', cancelled);
  expect(await textsOf(over.customer)).toEqual([
    'accepted: ',
    expect.stringContaining('cancelled: '),
  ]);
});

test('the same news ten times at once are shown once, and different orders lose nothing', async () => {
  const orders = await Promise.all(Array.from({ length: 4 }, () => kit.place()));
  const before = (await kit.feed.read('shop')).news.length;
  await Promise.allSettled(
    [...orders, ...orders].map((order) => kit.show('console', kit.published(order))),
  );
  // Those that met too many others come again.
  for (const order of orders) await kit.show('console', kit.published(order));
  expect((await kit.feed.read('shop')).news.length - before).toBe(orders.length);
});

test('an order from an Echo is in the console, and in no chat', async () => {
  const order = await kit.place({ channel: 'alexa' });
  expect(await kit.show('console', kit.published(order))).toEqual({ outcome: 'told' });
  expect(await kit.show('chat', kit.published(order))).toMatchObject({ outcome: 'dropped' });
});

describe('a chat that asks for its news', () => {
  const SESSION = 'chat-5f0a7c1e-0000-4000-8000-000000000000';

  function routes() {
    const customers = dynamoKnownCustomers(kit.client, 'balcao-customers');
    const app = chatNewsRoutes({ customers, feed: kit.feed });
    return (headers: Record<string, string>) => app.request('/chat/api/news', { headers });
  }

  test('is told by its own id, and 304 when it has seen them', async () => {
    const ask = routes();
    const authorization = `Bearer ${SESSION}`;
    const customer = await dynamoCustomers(kit.client, 'balcao-customers').identify('lex', SESSION);
    expect(await (await ask({ authorization })).json()).toEqual({ version: 0, news: [] });
    await kit.feed.add(
      customer,
      {
        orderId: '01KAPXYZ000000000000000000',
        number: 7,
        status: 'delivered',
        sequence: 5,
        position: 50,
        at: '2026-11-22T20:00:00Z',
        text: 'Pedido 7 entregue.',
      },
      kit.world.now,
    );
    const first = await ask({ authorization });
    expect(await first.json()).toMatchObject({
      version: 1,
      news: [{ number: 7, text: 'Pedido 7 entregue.', version: 1 }],
    });
    const etag = first.headers.get('etag') ?? '';
    const again = await ask({ authorization, 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    ['nothing', {}],
    ['another scheme', { authorization: `Basic ${SESSION}` }],
    ['what is no id', { authorization: 'Bearer <script>' }],
    [
      'whose id another alias gives, which may be a phone',
      { authorization: 'Bearer zap/5511987654321' },
    ],
  ])('is refused when it shows %s', async (_name, headers) => {
    const ask = routes();
    expect((await ask(headers)).status).toBe(401);
  });

  test('and hears of nobody else’s order when it is unknown', async () => {
    const ask = routes();
    const answer = await ask({ authorization: 'Bearer chat-guessed' });
    expect(await answer.json()).toEqual({ version: 0, news: [] });
  });
});
