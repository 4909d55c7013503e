import { applyCoupon, type CouponFacts } from '../../lambda/domain/coupon.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { menuSchema } from '../../lambda/domain/menu.ts';
import { cents } from '../../lambda/domain/money.ts';
import { shopSchema } from '../../lambda/domain/shop.ts';

const menu = indexMenu(
  menuSchema.parse({
    categories: [{ id: 'drinks', name: { 'en-US': 'drinks' } }],
    items: [
      { id: 'burger', name: { 'en-US': 'burger' }, priceCents: 2495 },
      { id: 'cake', name: { 'en-US': 'cake' }, priceCents: 1000 },
      { id: 'water', name: { 'en-US': 'water' }, category: 'drinks', priceCents: 500 },
    ],
  }),
);
const { coupons } = shopSchema.shape;
const shop = {
  timeZone: 'America/Sao_Paulo',
  coupons: coupons.parse([
    { code: 'BEMVINDO', kind: 'percent', percent: 10, firstOrderOnly: true },
    { code: 'FRETEGRATIS', kind: 'freeDelivery', minimumCents: 3000, weekdays: ['mon', 'tue'] },
    {
      code: 'Verão-5',
      kind: 'amount',
      amountCents: 500,
      validFrom: '2026-12-21',
      validUntil: '2027-03-20',
    },
    { code: 'SEDE', kind: 'percent', percent: 50, categories: ['drinks'], items: ['cake'] },
    { code: 'GRANDE', kind: 'amount', amountCents: 99_999 },
  ]),
};

const line = (item: string, quantity = 1): Line => ({ item, quantity, options: [] });
/** Monday, 23 November 2026, at noon. */
const facts = (more: Partial<CouponFacts> = {}): CouponFacts => ({
  lines: [line('burger')],
  menu,
  feeCents: cents(800),
  firstOrder: true,
  now: new Date('2026-11-23T12:00-03:00'),
  ...more,
});
const on = (wall: string) => facts({ now: new Date(`${wall}-03:00`) });

test.each<[string, string, CouponFacts, number]>([
  ['a percentage, half a cent rounded up', 'BEMVINDO', facts(), 250],
  ['as it is said', 'bem vindo', facts(), 250],
  ['as it is written with a hyphen and accents', 'bem-víndo', facts(), 250],
  ['the fee', 'frete grátis', facts({ lines: [line('burger', 2)] }), 800],
  ['an amount, on its first day', 'verao 5', on('2026-12-21T00:00'), 500],
  ['an amount, on its last day', 'verao 5', on('2027-03-20T23:59'), 500],
  ['no more than the items', 'grande', facts({ lines: [line('water')] }), 500],
  [
    'of its items alone',
    'sede',
    facts({ lines: [line('burger'), line('water', 2), line('cake')] }),
    1000,
  ],
])('a coupon takes off %s', (_, code, order, discountCents) => {
  expect(applyCoupon(code, shop, order)).toMatchObject({ discountCents });
});

test.each<[string, string, CouponFacts, object]>([
  ['no such code', 'NATAL', facts(), { refused: 'unknown' }],
  ['nothing but space', '  ', facts(), { refused: 'unknown' }],
  [
    'not the first order',
    'bemvindo',
    facts({ firstOrder: false }),
    { refused: 'notFirst', code: 'BEMVINDO' },
  ],
  [
    'the day after',
    'verao5',
    on('2027-03-21T00:00'),
    { refused: 'expired', code: 'Verão-5', validUntil: '2027-03-20' },
  ],
  [
    'the day before',
    'verao5',
    on('2026-12-20T23:59'),
    { refused: 'notYet', code: 'Verão-5', validFrom: '2026-12-21' },
  ],
  [
    'another weekday, though it is still Tuesday in London',
    'fretegratis',
    on('2026-11-25T00:00'),
    { refused: 'notToday', code: 'FRETEGRATIS', weekdays: ['mon', 'tue'] },
  ],
  [
    'too little',
    'fretegratis',
    facts(),
    { refused: 'minimum', code: 'FRETEGRATIS', minimumCents: 3000, missingCents: 505 },
  ],
  [
    'nothing to deliver',
    'fretegratis',
    facts({ lines: [line('burger', 2)], feeCents: cents(0) }),
    { refused: 'noFee', code: 'FRETEGRATIS' },
  ],
  [
    'none of its items',
    'sede',
    facts(),
    { refused: 'noItem', code: 'SEDE', items: ['cake'], categories: ['drinks'] },
  ],
  [
    'an empty basket',
    'bemvindo',
    facts({ lines: [] }),
    { refused: 'noItem', code: 'BEMVINDO', items: [], categories: [] },
  ],
])('a coupon is refused for %s', (_, code, order, refusal) => {
  expect(applyCoupon(code, shop, order)).toEqual(refusal);
});

test('a shop without coupons has none, and one with a wrong coupon is refused', () => {
  expect(coupons.parse(undefined)).toEqual([]);
  for (const wrong of [
    { code: 'X', kind: 'percent', percent: 101 },
    { code: 'X', kind: 'percent' },
    { code: '--', kind: 'freeDelivery' },
    { code: 'X', kind: 'gift' },
    // eslint-disable-next-line shop/whole-cents -- what is to be refused
    { code: 'X', kind: 'amount', amountCents: 9.5 },
    { code: 'X', kind: 'freeDelivery', validFrom: '31/12/2026' },
  ])
    expect(coupons.safeParse([wrong]).success).toBe(false);
});
