import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

const conversation = conversationIn('pt-BR');

const toPayment = toPaymentIn['pt-BR'];

conversation(
  'troco para cem',
  [
    ...toPayment,
    ['dinheiro', 'troco', 'change'],
    ['pra cem', ['troco', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({
        payment: 'cash',
        changeForCents: 10_000,
        totalCents: 7290,
      });
    },
  },
);

conversation('dinheiro e troco numa frase só', [
  ...toPayment,
  ['vou pagar em dinheiro, troco pra cem', ['troco', 'Total'], 'confirm'],
]);

conversation('troco que não cobre o total', [
  ...toPayment,
  ['dinheiro', 'troco', 'change'],
  ['pra cinquenta', 'não cobre', 'change'],
  ['não precisa', ['sem troco', 'Total'], 'confirm'],
]);

conversation('“não” ao troco é sem troco', [
  ...toPayment,
  ['dinheiro', 'troco', 'change'],
  ['não', 'sem troco', 'confirm'],
]);

conversation('o que a casa não aceita na porta', [
  ...toPayment,
  ['pix na entrega', ['aceita', 'cartão'], 'payment'],
  ['vale-refeição', 'Total', 'confirm'],
]);

conversation(
  'mudar o pagamento depois da leitura lê de novo',
  [
    ...toPayment,
    ['cartão', 'cartão', 'confirm'],
    ['vou pagar em dinheiro', 'troco', 'change'],
    ['não', ['dinheiro', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.payment).toBe('cash');
    },
  },
);

conversation('por que esse valor, linha por linha', [
  known,
  ['duas coxinhas e um pudim', 'pudim', 'item'],
  ['por que esse valor?', ['coxinha', 'pudim', 'Entrega', 'Total'], 'item'],
]);

conversation('o total antes de fechar', [
  ['quanto deu?', 'nada no pedido', 'none', []],
  ['uma lasanha', 'lasanha', 'item'],
  ['qual o total?', 'lasanha', 'item'],
]);

conversation(
  'gorjeta para o entregador, e depois sem',
  [
    ...toPayment,
    ['cinco reais de gorjeta', ['gorjeta', 'pagar'], 'payment'],
    ['cartão', ['gorjeta', 'Total'], 'confirm'],
    ['sem gorjeta', ['gorjeta', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(7290);
    },
  },
);

conversation('CPF na nota, conferido', [
  ...toPayment,
  ['cpf na nota 111.111.111-11', 'não confere', 'payment'],
  ['cpf na nota', 'Pode falar o CPF', 'payment'],
  ['52998224724', 'não confere', 'payment'],
  ['52998224725', 'CPF com final 25', 'payment'],
  ['cartão', 'Total', 'confirm'],
]);

conversation('uma pergunta sobre o pagamento não escolhe por você', [
  ...toPayment,
  ['quais as formas de pagamento?', ['dinheiro', 'cartão'], 'payment'],
  ['no cartão', 'Total', 'confirm'],
]);

conversation('com uma nota: é dinheiro, com troco pra ela', [
  ...toPayment,
  ['com uma nota de duzentos', ['em dinheiro', 'troco pra', 'Total'], 'confirm'],
  ['vou pagar com uma de cem', ['em dinheiro', 'troco pra', 'Total'], 'confirm'],
  ['pago com cinquenta', 'não cobre', 'change'],
]);
