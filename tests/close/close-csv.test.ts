import { closeCsv } from '../../lambda/console/close-csv.ts';
import { dailyClose } from '../../lambda/domain/daily-close.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { newOrder } from '../support/new-order.ts';

const order = (number: number, change: Partial<Order>): Order => ({
  ...newOrder({ payment: 'cash' }),
  number,
  status: 'delivered',
  sequence: 6,
  history: [],
  ...change,
});

const close = dailyClose(
  '2026-11-22',
  [
    order(1, {}),
    order(2, {
      status: 'cancelled',
      reason: 'soldOut',
      charges: {
        a: {
          id: 'a',
          orderId: newOrder().id,
          amountCents: cents(4_480),
          status: 'paid',
          receivedCents: cents(4_480),
          refundedCents: cents(4_475),
          payments: [],
        },
      },
    }),
  ],
  2,
);

test('a day as CSV in Portuguese: marked as UTF-8, CRLF, fields with commas quoted, reais with a point', () => {
  expect(closeCsv(close, 'pt-BR').split('\r\n')).toEqual([
    '\uFEFFseção,item,quantidade,recebido,devolvido,valor,sobra,falta',
    'pedidos,feitos,2,,,,,',
    'pedidos,entregues,1,,,,,',
    'pedidos,cancelados,1,,,,,',
    'pedidos,em aberto,0,,,,,',
    'pedidos,números sem pedido,0,,,,,',
    'cancelados por,um item acabou,1,,,,,',
    'vendas,itens,,,,36.80,,',
    'vendas,taxas de entrega,,,,8.00,,',
    'vendas,gorjetas,,,,0.00,,',
    'vendas,descontos,,,,0.00,,',
    'vendas,devolvido por cortesia,,,,0.00,,',
    'vendas,total,,,,44.80,,',
    'recebimentos,"Pix, online",1,44.80,44.75,0.05,,',
    'recebimentos,"dinheiro, na entrega",1,44.80,0.00,44.80,,',
    'recebimentos,total,,89.60,44.75,44.85,,',
    'recebimentos,de pedidos em aberto,,,,0.00,,',
    'diferenças,"pedido 2, cancelado",,,,,0.05,',
    'diferenças,total,,,,,0.05,',
    '',
  ]);
});

test('and in English', () => {
  const lines = closeCsv(close, 'en-US').split('\r\n');
  expect(lines[0]).toBe('\uFEFFsection,item,count,received,refunded,amount,over,short');
  expect(lines).toContain('payments,"cash, at the door",1,44.80,0.00,44.80,,');
  expect(lines).toContain('cancelled because,an item was sold out,1,,,,,');
});

test('what is short is an amount of its own column, never a minus that a spreadsheet would run', () => {
  const short = dailyClose('2026-11-22', [order(1, { charges: { b: unpaid() } })], 1);
  const csv = closeCsv(short, 'pt-BR');
  expect(csv).toContain('"pedido 1, entregue",,,,,,44.80');
  for (const field of csv.split(/[,\r\n"]+/)) expect(field).not.toMatch(/^[=+\-@\t]/);
});

const unpaid = () => ({
  id: 'b',
  orderId: newOrder().id,
  amountCents: cents(4_480),
  status: 'expired' as const,
  receivedCents: cents(0),
  refundedCents: cents(0),
  payments: [],
});
