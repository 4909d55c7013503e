import { readNews } from '../../lambda/messages/topic-news.ts';
import { openKit, type Kit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

const texts = (phone: string) =>
  kit
    .sent()
    .filter(({ to }) => to === phone)
    .map(({ content }) => content['text']);

let last = 0;
/** A phone that nobody else has. */
const newPhone = () => `+55119870${String((last += 1)).padStart(5, '0')}`;

test('a customer hears by SMS what changes what they do, in Portuguese without the accents that SMS lacks', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  for (const status of ['accepted', 'preparing', 'outForDelivery', 'delivered'] as const)
    await kit.tell('sms', await kit.move(order, status, { minutes: 25 }));
  expect(texts(phone)).toEqual([
    `Cantina da Vila: pedido ${order.number} aceito! Chega em uns 25 min.`,
    `Cantina da Vila: o pedido ${order.number} saiu pra entrega, ja ja chega ai!`,
  ]);
});

test('and in English', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone, locale: 'en-US' });
  await kit.tell('sms', await kit.move(order, 'accepted', { minutes: 40 }));
  await kit.tell('sms', await kit.move(order, 'cancelled', { reason: 'noCourier' }));
  expect(texts(phone)).toEqual([
    `Cantina da Vila: order ${order.number} is on! It should be there in about 40 min.`,
    `Cantina da Vila: order ${order.number} was cancelled: there was no driver available, sorry about that.`,
  ]);
});

test('a message of the queue that comes twice is sent once', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'told' });
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
  expect(texts(phone)).toHaveLength(1);
});

test('one that comes ten times at once is sent once', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  await Promise.allSettled(Array.from({ length: 10 }, () => kit.tell('sms', accepted)));
  expect(texts(phone)).toHaveLength(1);
});

test('what comes after later news is dropped', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  await kit.move(order, 'preparing');
  const out = await kit.move(order, 'outForDelivery');
  expect(await kit.tell('sms', out)).toEqual({ outcome: 'told' });
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
  expect(texts(phone)).toEqual([expect.stringContaining('saiu pra entrega')]);
});

test('what is no longer true is not said: nobody is told that a cancelled order is on its way', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  const cancelled = await kit.move(order, 'cancelled', { reason: 'kitchenRejected' });
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'dropped', why: 'noLongerTrue' });
  expect(await kit.tell('sms', cancelled)).toEqual({ outcome: 'told' });
});

test('last night’s news that a dead-letter queue gives back are dropped', async () => {
  const order = await kit.place({ phone: newPhone() });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  const before = kit.world.now;
  kit.world.now = new Date(before.getTime() + 61 * 60_000);
  expect(await kit.tell('sms', accepted, before)).toEqual({ outcome: 'dropped', why: 'tooOld' });
  kit.world.now = before;
});

test.each([
  ['throttled twice', { status: 429, times: 2 }],
  ['down for a moment', { status: 500, times: 1 }],
])('a carrier that is %s is asked again at once', async (_name, fault) => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  await kit.fail('sms', fault);
  expect(await kit.tell('sms', await kit.move(order, 'outForDelivery'))).toEqual({
    outcome: 'told',
  });
  expect(texts(phone)).toHaveLength(1);
});

test('a carrier that stays down fails the message, which the queue brings again', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const out = await kit.move(order, 'outForDelivery');
  await kit.fail('sms', { status: 500, times: 3 });
  await expect(kit.tell('sms', out)).rejects.toMatchObject({
    name: 'InternalServerException',
  });
  expect(texts(phone)).toEqual([]);
  expect(await kit.tell('sms', out)).toEqual({ outcome: 'told' });
  expect(texts(phone)).toHaveLength(1);
});

test('a carrier that hangs is given up, and asked again', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  await kit.fail('sms', { delayMilliseconds: 4_000 });
  expect(await kit.tell('sms', await kit.move(order, 'outForDelivery'))).toEqual({
    outcome: 'told',
  });
});

test('a number that asked for no more (STOP) is not tried again', async () => {
  const order = await kit.place({ phone: '+5511999990000' });
  const out = await kit.move(order, 'outForDelivery');
  const optOut = await fetch(`${kit.urls.sms}/opted-out`, {
    method: 'POST',
    body: JSON.stringify({ phone: '+5511999990000' }),
  });
  expect(optOut.status).toBe(204);
  expect(await kit.tell('sms', out)).toEqual({
    outcome: 'dropped',
    why: 'refused',
    cause: 'ConflictException DESTINATION_PHONE_NUMBER_OPTED_OUT',
  });
  expect(await kit.tell('sms', out)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
});

test('who asked the shop for no SMS gets none, nor does somebody whose data were erased', async () => {
  for (const who of [{ profile: { notify: { sms: false } } }, { phone: '' }]) {
    const order = await kit.place(who);
    expect(await kit.tell('sms', await kit.move(order, 'outForDelivery'))).toEqual({
      outcome: 'dropped',
      why: 'noWayToReach',
    });
  }
});

test('it is sent as a transaction, from the shop’s number, for as long as it is worth anything', async () => {
  const phone = newPhone();
  const order = await kit.place({ phone });
  const accepted = await kit.move(order, 'accepted', { minutes: 25 });
  const before = kit.world.now;
  kit.world.now = new Date(before.getTime() + 10 * 60_000);
  await kit.tell('sms', accepted);
  kit.world.now = before;
  expect(kit.sent().find(({ to }) => to === phone)?.content).toMatchObject({
    from: '27182',
    encoding: 'gsm7',
    parts: 1,
    goodForSeconds: 50 * 60,
  });
});

test('another kind of message on the topic is none of ours', async () => {
  const order = await kit.place();
  const body = kit.published(order).replace('}', ',"kind":"somethingNew"}');
  expect(readNews(body)).toBeUndefined();
});
