import { customerId, orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import type { OrderStatus } from '../../lambda/domain/order.ts';
import { paymentState } from '../../lambda/domain/payment-state.ts';
import { newPayToken } from '../../lambda/domain/pay-token.ts';

/** How a payment stands, as the customer sees it. */

const NOW = new Date('2026-11-22T20:00:00Z');
const ID = orderId('01KAPXYZ000000000000000000');

const charge = (id: string, more: Partial<Charge>): Charge => ({
  id,
  orderId: ID,
  amountCents: cents(7290),
  status: 'open',
  receivedCents: cents(0),
  refundedCents: cents(0),
  payments: [],
  expiresAt: '2026-11-22T20:15:00Z',
  ...more,
});

const standing = (status: OrderStatus, ...charges: Charge[]) => {
  const order = {
    customer: customerId('somebody'),
    status,
    charges: Object.fromEntries(charges.map((each) => [each.id, each])),
  };
  const { state, charge: about } = paymentState(order, NOW);
  return [state, about?.id];
};

const PAST = '2026-11-22T19:59:59Z';

test.each([
  ['nothing is asked for yet', standing('received'), ['soon', undefined]],
  ['a charge waits', standing('awaitingPayment', charge('one', {})), ['open', 'one']],
  [
    'its time has run out, and nobody has said so yet',
    standing('awaitingPayment', charge('one', { expiresAt: PAST })),
    ['expired', 'one'],
  ],
  [
    'the bank has said no',
    standing('awaitingPayment', charge('one', { status: 'declined', declineCode: 'x' })),
    ['declined', 'one'],
  ],
  [
    'another was issued',
    standing(
      'awaitingPayment',
      charge('one', { status: 'expired', expiresAt: PAST }),
      charge('two', {}),
    ),
    ['open', 'two'],
  ],
  [
    'a declined card, then Pix',
    standing(
      'accepted',
      charge('card', { status: 'declined' }),
      charge('pix', { status: 'paid', expiresAt: '2026-11-22T20:20:00Z' }),
    ),
    ['paid', 'pix'],
  ],
  [
    'it is paid, and the order has not moved on yet',
    standing('awaitingPayment', charge('one', { status: 'paid' })),
    ['paid', 'one'],
  ],
  [
    'a card is held',
    standing('accepted', charge('one', { status: 'authorised' })),
    ['paid', 'one'],
  ],
  ['it was cancelled', standing('cancelled', charge('one', {})), ['over', undefined]],
])('%s', (_, stands, expected) => {
  expect(stands).toEqual(expected);
});

test.each(['expired', 'declined'] as const)(
  'where the order asks how else to pay, it is %s, though there was never a charge',
  (why) => {
    const offer = { kind: 'payment', revision: 1, dueCents: cents(3000), why } as const;
    const order = { status: 'awaitingPayment', offer } as const;
    expect(paymentState(order, NOW)).toEqual({ state: why, dueCents: 3000 });
    const before = charge('one', { status: 'paid', receivedCents: cents(4290) });
    expect(paymentState({ ...order, charges: { one: before } }, NOW)).toEqual({
      state: why,
      dueCents: 3000,
      charge: before,
    });
  },
);

test('a token is long, and easily typed', () => {
  let at = 0;
  const token = newPayToken((below) => (at += 7) % below);
  expect(token).toMatch(/^[a-km-np-z2-9]{24}$/);
});
