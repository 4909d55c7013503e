import { openKit, type Kit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
  kit.world.messages = { alexaLocales: ['pt-BR', 'en-US'] };
});
afterAll(() => kit.close());

let last = 0;
const newUser = () => `amzn1.ask.account.${(last += 1)}`;
const consent = (user: string, granted = true) => ({
  alexa: { user, granted, at: '2026-11-22T19:00:00Z' },
});
const notified = (user: string) =>
  kit
    .sent()
    .filter(({ to }) => to === user)
    .map(({ content }) => content);

/** Amazon looks at its own clock for how long a notification lives. */
beforeEach(() => {
  kit.world.now = new Date();
});

test('an Echo tells what Alexa has words for, with when it is expected', async () => {
  const user = newUser();
  const order = await kit.place({ channel: 'alexa', profile: consent(user) });
  for (const status of ['accepted', 'preparing', 'outForDelivery', 'delivered'] as const)
    await kit.tell('alexa', await kit.move(order, status, { minutes: 25 }));
  const now = kit.world.now.toISOString();
  const expected = new Date(kit.world.now.getTime() + 25 * 60_000).toISOString();
  const sellerNames = [
    { locale: 'pt-BR', sellerName: 'Cantina da Vila' },
    { locale: 'en-US', sellerName: 'Cantina da Vila' },
  ];
  expect(notified(user)).toEqual([
    expect.objectContaining({
      status: 'ORDER_PREPARING',
      enterTimestamp: now,
      referenceId: `${order.id}~preparing`,
      stage: 'development',
      sellerNames,
    }),
    expect.objectContaining({
      status: 'ORDER_OUT_FOR_DELIVERY',
      deliveryDetails: { expectedArrival: expected },
      referenceId: `${order.id}~outForDelivery`,
    }),
    expect.objectContaining({ status: 'ORDER_DELIVERED', enterTimestamp: now }),
  ]);
});

test('what Alexa was sent before is done (409)', async () => {
  const user = newUser();
  const order = await kit.place({ channel: 'alexa', profile: consent(user) });
  const preparing = await kit.move(order, 'preparing');
  expect(await kit.tell('alexa', preparing)).toEqual({ outcome: 'told' });
  // As if the process had died after sending and before it could say so.
  const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb');
  await kit.client.send(
    new DeleteCommand({ TableName: 'balcao-messages', Key: { key: `told#${order.id}#alexa` } }),
  );
  expect(await kit.tell('alexa', preparing)).toEqual({ outcome: 'told' });
  expect(notified(user)).toHaveLength(1);
});

test.each([
  ['who never consented', { channel: 'alexa', profile: {} }],
  ['who took the consent back', { channel: 'alexa', profile: consent('user', false) }],
  [
    'who told the shop not to',
    { channel: 'alexa', profile: { ...consent('user'), notify: { alexa: false } } },
  ],
  ['who ordered in the chat', { channel: 'lex', profile: consent('user') }],
] as const)('nobody is notified %s', async (_name, who) => {
  const order = await kit.place(who);
  expect(await kit.tell('alexa', await kit.move(order, 'preparing'))).toEqual({
    outcome: 'dropped',
    why: 'noWayToReach',
  });
});

test('nor in a language for which the shop has not switched it on', async () => {
  kit.world.messages = { alexaLocales: ['en-US'] };
  const order = await kit.place({ channel: 'alexa', profile: consent(newUser()) });
  expect(await kit.tell('alexa', await kit.move(order, 'preparing'))).toMatchObject({
    why: 'noWayToReach',
  });
  kit.world.messages = { alexaLocales: ['pt-BR', 'en-US'] };
});

test.each([429, 500])('Alexa that answers %d leaves the news to the queue', async (status) => {
  const user = newUser();
  const order = await kit.place({ channel: 'alexa', profile: consent(user) });
  const preparing = await kit.move(order, 'preparing');
  await kit.fail('alexaEvents', { status, times: 1 });
  await expect(kit.tell('alexa', preparing)).rejects.toMatchObject({
    name: 'AlexaUnavailableError',
  });
  expect(await kit.tell('alexa', preparing)).toEqual({ outcome: 'told' });
  expect(notified(user)).toHaveLength(1);
});

test('a token that ends early is asked for anew', async () => {
  const user = newUser();
  const order = await kit.place({ channel: 'alexa', profile: consent(user) });
  await kit.tell('alexa', await kit.move(order, 'preparing'));
  await fetch(`${kit.urls.alexaEvents}/tokens`, { method: 'DELETE' });
  const out = await kit.move(order, 'outForDelivery');
  await expect(kit.tell('alexa', out)).rejects.toThrow('Alexa answered 403');
  expect(await kit.tell('alexa', out)).toEqual({ outcome: 'told' });
});

test('a customer who had as many notifications as a skill may send is left in peace (432)', async () => {
  const order = await kit.place({ channel: 'alexa', profile: consent(newUser()) });
  // The token is asked for first, as it is kept no more.
  await kit.tell('alexa', await kit.move(order, 'preparing'));
  await kit.fail('alexaEvents', { status: 432 });
  expect(await kit.tell('alexa', await kit.move(order, 'outForDelivery'))).toEqual({
    outcome: 'dropped',
    why: 'refused',
    cause: 'Alexa answered 432',
  });
});

test('a service that hangs is given up', async () => {
  const order = await kit.place({ channel: 'alexa', profile: consent(newUser()) });
  await kit.fail('alexaEvents', { delayMilliseconds: 6_000 });
  await expect(kit.tell('alexa', await kit.move(order, 'preparing'))).rejects.toMatchObject({
    name: 'AlexaUnavailableError',
  });
});
