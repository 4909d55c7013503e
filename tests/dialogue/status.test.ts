import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { text } from '../../lambda/dialogue/render.ts';
import { statusSayings } from '../../lambda/dialogue/status.ts';
import { newOrder, twoPuddings } from '../support/new-order.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { PAYING } from '../support/paying.ts';

/** What is said of an order by where it stands, beside how long it still takes. */

const now = new Date('2026-11-22T20:05:00Z');

function told(locale: Locale, order: Partial<Order>): string {
  const base = { ...newOrder(), number: 12, status: 'received', sequence: 1, history: [] } as Order;
  const facts = {
    book: cantina,
    locale,
    now,
    hideAdults: false,
    paying: PAYING,
    orders: [],
    newOrderId: base.id,
  };
  return statusSayings({ ...base, ...order }, facts)
    .map((saying) => text(saying, locale))
    .join(' ');
}

const flan = twoPuddings.lines[0] as (typeof twoPuddings.lines)[number];

test.each<[Locale, string, Partial<Order>, RegExp]>([
  [
    'pt-BR',
    'what is sold out is named to who is asked about it',
    {
      status: 'awaitingCustomer',
      offer: { kind: 'substitute', revision: 1, soldOut: [], missing: [{ line: 0, similar: [] }] },
    },
    /esperando uma resposta sua: a gente não tem mais pudim\./,
  ],
  [
    'en-US',
    'the new total is told to who is asked about it',
    {
      status: 'awaitingCustomer',
      offer: {
        kind: 'price',
        revision: 1,
        beforeCents: cents(4480),
        contents: { ...twoPuddings, totalCents: cents(4880) },
      },
    },
    /waiting for an answer from you: at today's prices the total comes to R\$48\.80\./,
  ],
  [
    'pt-BR',
    'what was left out is told',
    { adjustments: [{ kind: 'leftOut', line: flan }] },
    /Vai sem pudim, porque acabou\./,
  ],
  [
    'en-US',
    'what was replaced is told',
    { adjustments: [{ kind: 'replaced', line: flan, by: { ...flan, item: 'brownie' } }] },
    /We put in brownie for flan, because we ran out\./i,
  ],
  [
    'pt-BR',
    'so is what became cheaper',
    { loweredCents: cents(400) },
    /ficou R\$\s4,00 mais barato\./,
  ],
  [
    'pt-BR',
    'the code is told again when the courier is on the way',
    { status: 'outForDelivery', deliveryCode: '0420' },
    /O código pra passar pro entregador é 0 4 2 0\./,
  ],
])('%s: %s', (locale, _what, order, words) => {
  expect(told(locale, order)).toMatch(words);
});

test('before the courier leaves the code is not told', () => {
  expect(told('pt-BR', { status: 'preparing', deliveryCode: '0420' })).not.toMatch(/0 4 2 0/);
});
