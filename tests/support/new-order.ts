import { ulid } from 'ulid';
import { customerId, orderId } from '../../lambda/domain/ids.ts';
import type { Line } from '../../lambda/domain/line.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import type { OrderContents } from '../../lambda/domain/order-contents.ts';

/** Two puddings and a can of Coke of the demo shop's, to the Centro, by card at the door. */
export const twoPuddings: OrderContents = {
  lines: [
    { item: 'flan', quantity: 2, options: [] },
    {
      item: 'coca-cola',
      quantity: 1,
      options: [{ group: 'volume', option: 'can', amount: 'regular' }],
    },
  ],
  address: { text: 'Rua das Flores 120, Centro', area: 'centro' },
  name: 'Maria',
  phone: '+5511987654321',
  payment: 'card',
  itemsCents: cents(3680),
  feeCents: cents(800),
  totalCents: cents(4480),
  menuVersion: 'test',
};

/** As many of another item in the place of the puddings. */
export const flanIs = (item: string): Line => ({ item, quantity: 2, options: [] });

/** As the conversation hands an order over to be placed. */
export const newOrder = (contents: Partial<OrderContents> = {}, more: Partial<Order> = {}) => ({
  id: orderId(ulid()),
  customer: customerId('lex#maria'),
  channel: 'lex' as const,
  locale: 'pt-BR' as const,
  contents: { ...twoPuddings, ...contents },
  placedAt: '2026-11-22T20:00:00.000Z',
  ...more,
});
