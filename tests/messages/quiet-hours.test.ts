import { quietUntil } from '../../lambda/domain/quiet-hours.ts';
import { openKit, type Kit } from './kit.ts';

const NIGHT = { from: '22:00', to: '08:00' };
const SIESTA = { from: '13:00', to: '15:00' };
const SAO_PAULO = 'America/Sao_Paulo';

test.each([
  [NIGHT, SAO_PAULO, '2026-11-23T00:59:00Z', undefined],
  [NIGHT, SAO_PAULO, '2026-11-23T01:00:00Z', '2026-11-23T11:00:00.000Z'],
  [NIGHT, SAO_PAULO, '2026-11-23T05:00:00Z', '2026-11-23T11:00:00.000Z'],
  [NIGHT, SAO_PAULO, '2026-11-23T11:00:00Z', undefined],
  [SIESTA, SAO_PAULO, '2026-11-23T15:59:00Z', undefined],
  [SIESTA, SAO_PAULO, '2026-11-23T16:00:00Z', '2026-11-23T18:00:00.000Z'],
  [SIESTA, SAO_PAULO, '2026-11-23T18:00:00Z', undefined],
  // The night in which the clocks go forward, and is an hour shorter.
  [NIGHT, 'America/New_York', '2026-03-08T04:00:00Z', '2026-03-08T12:00:00.000Z'],
])('with %j in %s, at %s it is quiet until %s', (hours, zone, moment, until) => {
  expect(quietUntil(hours, zone, new Date(moment))?.toISOString()).toBe(until);
});

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
  kit.world.messages = { quietHours: NIGHT, alexaLocales: ['pt-BR', 'en-US'] };
});
afterAll(() => kit.close());

const at = (moment: string) => {
  kit.world.now = new Date(moment);
};

test('at night a customer is told at once that somebody is at the door, or that nobody comes', async () => {
  at('2026-11-23T02:00:00Z');
  const order = await kit.place();
  expect(await kit.tell('sms', await kit.move(order, 'outForDelivery'))).toEqual({
    outcome: 'told',
  });
  const cancelled = await kit.move(order, 'cancelled', { reason: 'notDelivered' });
  expect(await kit.tell('sms', cancelled)).toEqual({ outcome: 'told' });
});

test('and is asked for their answer and their money', async () => {
  at('2026-11-23T02:00:00Z');
  const order = await kit.place();
  for (const status of ['awaitingCustomer', 'awaitingPayment'] as const)
    expect(await kit.tell('sms', await kit.move(order, status))).toEqual({ outcome: 'told' });
});

test('what can wait is dropped at night, since by morning it is no news', async () => {
  at('2026-11-23T02:00:00Z');
  const order = await kit.place();
  expect(await kit.tell('sms', await kit.move(order, 'accepted', { minutes: 25 }))).toEqual({
    outcome: 'dropped',
    why: 'quietHours',
  });
});

test('but waits when the night is almost over, and is told then', async () => {
  at('2026-11-23T10:40:00Z');
  const order = await kit.place();
  const accepted = await kit.move(order, 'accepted', { minutes: 45 });
  expect(await kit.tell('sms', accepted)).toEqual({
    outcome: 'later',
    at: new Date('2026-11-23T11:00:00Z'),
  });
  at('2026-11-23T11:00:00Z');
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'told' });
});

test('what waited and was overtaken meanwhile is dropped in the morning', async () => {
  at('2026-11-23T10:40:00Z');
  const order = await kit.place();
  const accepted = await kit.move(order, 'accepted', { minutes: 45 });
  at('2026-11-23T10:50:00Z');
  await kit.tell('sms', await kit.move(order, 'outForDelivery'));
  at('2026-11-23T11:00:00Z');
  expect(await kit.tell('sms', accepted)).toEqual({ outcome: 'dropped', why: 'toldBefore' });
});

test('an e-mail makes no noise, and goes at any hour', async () => {
  at('2026-11-23T02:00:00Z');
  const order = await kit.place({ profile: { email: 'maria@example.com' } });
  expect(await kit.tell('email', kit.published(order))).toEqual({ outcome: 'told' });
});
