import { customerId, orderId } from '../../lambda/domain/ids.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** What the messages of tests are about. */

export const PAY_URL = 'https://cantina.example/pay';
export const RECEIPTS_URL = 'https://cantina.example/receipts';

const longestShop = {
  ...cantina.shop,
  name: 'Pizzaria e Lanchonete Sabor Ímpar da Vila Conceição do Jacuípe',
  phone: '+55 71 95555-0100',
};

/** What messages are about, besides the order. */
export const around = {
  shop: longestShop,
  menu: cantina.menu,
  payUrl: PAY_URL,
  receiptsUrl: RECEIPTS_URL,
};

/** An order in which every value is as long as it gets. */
export function longest(locale: Locale, more: object = {}): Order {
  return {
    id: orderId('01KAPXYZ000000000000000000'),
    number: 9999,
    customer: customerId('somebody'),
    channel: 'lex',
    locale,
    status: 'received',
    sequence: 1,
    history: [],
    placedAt: '2026-11-22T20:00:00Z',
    minutes: 600,
    contents: {
      lines: [{ item: 'flan', quantity: 2, options: [] }],
      address: { text: 'Rua das Flores, 120', area: 'centro' },
      name: 'Maria da Silva',
      phone: '+5511987654321',
      payment: 'pix',
      itemsCents: cents(9_999_999),
      feeCents: cents(800),
      totalCents: cents(9_999_999),
      menuVersion: 'test',
    },
    ...more,
  };
}

/** A charge that brought ten reais, and is over; so much is missing. */
export function paidInPart(dueCents: number) {
  const one = { status: 'declined', amountCents: dueCents + 1000, receivedCents: 1000 };
  return { charges: { one }, offer: { kind: 'payment', revision: 1, dueCents, why: 'declined' } };
}
