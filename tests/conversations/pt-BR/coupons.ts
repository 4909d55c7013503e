import { conversationIn } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation(
  'o cupom da primeira vez',
  [
    known,
    ['uma pizza grande de calabresa', 'calabresa', 'item'],
    ['tenho o cupom BEMVINDO', 'BEMVINDO', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', ['desconto', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
    ['uma lasanha', 'lasanha', 'item'],
    ['cupom bemvindo', 'primeiro pedido', 'item'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({
        coupon: 'BEMVINDO',
        discountCents: 649,
        totalCents: 6641,
      });
    },
  },
);

conversation('um cupom que ninguém conhece', [
  ['uma lasanha', 'lasanha', 'item'],
  ['cupom NATAL99', 'não conheço', 'item', ['1 lasagna']],
]);

conversation('um cupom fora do dia dele', [
  known,
  ['duas lasanhas', 'lasanhas', 'item'],
  ['cupom FRETEGRATIS', 'não vale hoje', 'item'],
]);

conversation(
  'frete grátis na segunda, e só a partir de um valor',
  [
    known,
    later(24 * 60),
    ['uma lasanha', 'lasanha', 'item'],
    ['cupom FRETEGRATIS', 'faltam', 'item'],
    ['mais uma lasanha', 'lasanha', 'item'],
    ['cupom FRETEGRATIS', 'desconto', 'item'],
    ['tira uma lasanha', 'Tirei', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'Total', 'confirm'],
  ],
  {
    after: ({ orders }) => {
      expect(orders).toHaveLength(0);
    },
  },
);
