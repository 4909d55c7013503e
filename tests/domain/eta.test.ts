import { lateBy, minutesLeft, type EtaFacts } from '../../lambda/domain/eta.ts';
import type { OrderStatus } from '../../lambda/domain/order.ts';

const PLACED = '2026-11-24T18:00:00Z';
const after = (minutes: number) => new Date(Date.parse(PLACED) + minutes * 60_000);

/** An order to an area of 30 to 45 minutes; the kitchen took it after 4, and promised 40. */
function order(status: OrderStatus, more: Partial<EtaFacts> = {}): EtaFacts {
  const accepted = ['accepted', 'preparing', 'outForDelivery', 'delivered'].includes(status);
  const history = [
    { sequence: 1, status: 'received' as const, at: PLACED },
    ...(accepted ? [{ sequence: 2, status: 'accepted' as const, at: after(4).toISOString() }] : []),
  ];
  return {
    placedAt: PLACED,
    status,
    history,
    areaMinutes: { from: 30, to: 45 },
    ...(accepted ? { minutes: 40 } : {}),
    ...more,
  };
}

test.each<[string, EtaFacts, number, { from: number; to: number } | undefined, number]>([
  ['as the area says, just placed', order('received'), 0, { from: 30, to: 45 }, 0],
  ['less what has passed', order('received'), 7, { from: 20, to: 40 }, 0],
  [
    'all of it, while the payment is awaited',
    order('awaitingPayment'),
    20,
    { from: 30, to: 45 },
    0,
  ],
  [
    'all of it, while the customer is awaited',
    order('awaitingCustomer'),
    90,
    { from: 30, to: 45 },
    0,
  ],
  ['as the kitchen promised', order('accepted'), 4, { from: 25, to: 40 }, 0],
  ['in the oven', order('preparing'), 24, { from: 5, to: 20 }, 0],
  ['not out yet, though nearly due', order('preparing'), 41, { from: 0, to: 10 }, 0],
  ['late in the kitchen', order('preparing'), 56, { from: 0, to: 10 }, 12],
  ['on the way', order('outForDelivery'), 24, { from: 0, to: 20 }, 0],
  ['on the way and nearly due', order('outForDelivery'), 43, { from: 0, to: 5 }, 0],
  ['late on the way', order('outForDelivery'), 50, { from: 0, to: 5 }, 6],
  ['late without an answer of the kitchen', order('received'), 50, { from: 0, to: 10 }, 5],
  ['delivered', order('delivered'), 90, undefined, 0],
  ['cancelled', order('cancelled'), 90, undefined, 0],
  [
    'scheduled',
    order('accepted', { scheduledFor: after(120).toISOString() }),
    10,
    { from: 110, to: 125 },
    0,
  ],
  [
    'scheduled and late',
    order('preparing', { scheduledFor: after(120).toISOString() }),
    140,
    { from: 0, to: 10 },
    5,
  ],
])('%s', (_, facts, minutes, left, late) => {
  expect(minutesLeft(facts, after(minutes))).toEqual(left);
  expect(lateBy(facts, after(minutes))).toBe(late);
});

test('a kitchen that took the order without a promise is held to the area from then', () => {
  const { history } = order('accepted');
  const facts = order('received', { status: 'accepted', history });
  expect(minutesLeft(facts, after(4))).toEqual({ from: 30, to: 45 });
});
