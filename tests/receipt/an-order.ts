import { customerId, orderId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { totalsOf } from '../../lambda/domain/totals.ts';
import { cantina } from '../support/ports-in-memory.ts';

export const dinner: Line[] = [
  {
    item: 'pizza',
    quantity: 1,
    options: [
      { group: 'size', option: 'large', amount: 'regular' },
      { group: 'flavour', option: 'calabresa', amount: 'regular' },
      { group: 'flavour', option: 'portuguesa', amount: 'regular' },
      { group: 'extra', option: 'onion', amount: 'none' },
    ],
  },
  { item: 'flan', quantity: 2, options: [] },
  {
    item: 'coca-cola',
    quantity: 3,
    options: [{ group: 'volume', option: 'can', amount: 'regular' }],
  },
];

/** A dinner of the demo shop's that was delivered and paid in cash. */
export function anOrder(
  change: Partial<Order> = {},
  contents: Partial<Order['contents']> = {},
): Order {
  const lines = contents.lines ?? dinner;
  const money = { feeCents: cents(800), discountCents: cents(500), tipCents: cents(300) };
  const { itemsCents, totalCents } = totalsOf({ lines, ...money }, cantina.menu);
  return {
    id: orderId('01KAPXYZ000000000000000000'),
    number: 12,
    customer: customerId('lex#maria'),
    channel: 'lex',
    locale: 'pt-BR',
    status: 'delivered',
    sequence: 6,
    placedAt: '2026-11-23T02:30:00.000Z',
    history: [],
    contents: {
      lines,
      address: { text: 'Rua das Flores 120, Centro', area: 'centro' },
      name: 'Conceição Ávila',
      phone: '+5511987654321',
      payment: 'cash',
      coupon: 'BEMVINDO',
      cpf: '52998224725',
      itemsCents,
      ...money,
      totalCents,
      menuVersion: 'test',
      ...contents,
    },
    ...change,
  };
}
