import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

const ordered: Exchange[] = [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
];

const another: Exchange[] = [
  ['um x-bacon e um brownie', 'x-bacon', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 2', 'none'],
];

conversation(
  'do recebido ao entregue',
  [
    ...ordered,
    ['cadê meu pedido?', 'já chegou na loja', 'none'],
    orderIs('accepted'),
    ['cadê meu pedido?', 'aceitou', 'none'],
    orderIs('preparing'),
    ['já tá pronto?', 'preparado', 'none'],
    orderIs('outForDelivery'),
    ['cadê o motoboy?', 'saiu pra entrega', 'none'],
    orderIs('delivered'),
    ['cadê?', 'entregue', 'rating'],
    ['cinco', 'Obrigado', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.rating).toBe(5);
    },
  },
);

conversation('atrasado é dito com quanto', [
  ...ordered,
  orderIs('preparing'),
  later(90),
  ['tá demorando', ['atrasado', 'minutos'], 'none'],
]);

conversation('sem pedido nenhum', [['cadê meu pedido?', 'nenhum pedido', 'none']]);

conversation(
  'cancelar é perguntado antes, com o que se devolve',
  [
    ...ordered,
    ['cancela meu pedido', ['cancelar o pedido 1', 'não paga nada'], 'confirm'],
    ['não', 'continua', 'none'],
    ['cancela meu pedido', 'cancelar o pedido 1', 'confirm'],
    ['sim', 'cancelando', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.cancelRequested).toBe(true);
    },
  },
);

conversation('um sim, um “cadê” ou outro “cancela” depois de cancelar: está sendo cancelado', [
  ...ordered,
  ['cancela meu pedido', 'cancelar o pedido 1', 'confirm'],
  ['sim', 'cancelando', 'none'],
  ['sim', 'está sendo cancelado', 'none'],
  ['cadê meu pedido?', 'está sendo cancelado', 'none'],
  ['cancela meu pedido', 'está sendo cancelado', 'none'],
  orderIs('cancelled', 'customer'),
  ['sim', 'foi cancelado', 'none'],
]);

conversation('cancelar quando a cozinha já começou diz isso primeiro', [
  ...ordered,
  orderIs('preparing'),
  ['quero cancelar', 'já começou', 'confirm'],
  ['deixa assim', 'continua', 'none'],
]);

conversation('cancelar o que já chegou não dá', [
  ...ordered,
  orderIs('delivered'),
  ['quero cancelar o pedido', 'não dá mais', 'none'],
]);

conversation(
  'vários pedidos: qual deles cancelar',
  [
    ...ordered,
    ...another,
    ['cadê meu pedido?', ['pedido 1', 'pedido 2'], 'none'],
    ['cancela meu pedido', 'Qual deles', 'which'],
    ['o 2', 'pedido 2', 'confirm'],
    ['sim', 'cancelando o pedido 2', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map((order) => order.cancelRequested === true)).toEqual([false, true]);
    },
  },
);

conversation(
  'vários pedidos, e “nenhum” deles',
  [...ordered, ...another, ['cancela meu pedido', 'Qual deles', 'which'], ['não', /./, 'none']],
  {
    after: ({ orders }) => {
      expect(orders.some((order) => order.cancelRequested)).toBe(false);
    },
  },
);

conversation(
  'veio errado: a loja fica sabendo',
  [...ordered, orderIs('delivered'), ['meu pedido veio errado', ['desculpa', 'pedido 1'], 'none']],
  {
    after: ({ orders }) => {
      expect(orders[0]?.complaints).toHaveLength(1);
    },
  },
);

conversation('a nota fica para depois', [
  ...ordered,
  orderIs('delivered'),
  ['cadê meu pedido?', 'nota', 'rating'],
  ['não', /./, 'none'],
]);

conversation('em vez da nota, outro pedido', [
  ...ordered,
  orderIs('delivered'),
  ['cadê meu pedido?', 'nota', 'rating'],
  ['quero um pudim', 'pudim', 'item', ['1 flan']],
]);

conversation('ajuda com um pedido a caminho', [...ordered, ['ajuda', 'pedido', 'none']]);

conversation('um pedido cancelado pela casa diz por quê', [
  ...ordered,
  orderIs('cancelled', 'kitchenRejected'),
  ['cadê meu pedido?', ['cancelado', 'cozinha'], 'none'],
]);
