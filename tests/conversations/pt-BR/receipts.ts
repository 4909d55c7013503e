import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { orderIs, receiptIsIssued } from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

/** O recibo: quando vem, por onde, em que papel. */

const conversation = conversationIn('pt-BR');

const toPayment = toPaymentIn['pt-BR'];

conversation('o recibo vem depois da entrega', [
  ...toPayment,
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['cadê meu recibo?', 'assim que ele for entregue', 'none'],
]);

const receiptIssued: Exchange[] = [
  ...toPayment,
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  orderIs('delivered'),
  receiptIsIssued,
];

conversation(
  'o link do recibo, no papel pedido',
  [
    ...receiptIssued,
    ['manda o recibo', /recibo do pedido 1: https:\/\/cantina\.example\/receipts\/\S{32}$/, 'none'],
    ['quero o recibo em A4', /\?format=a4$/, 'none'],
    ['o recibo em 80 mm', /\?format=80mm$/, 'none'],
  ],
  { on: ['lex'] },
);

conversation(
  'por voz o link do recibo fica no app',
  [...receiptIssued, ['cadê meu recibo?', 'no app da Alexa', 'none']],
  { on: ['alexa'] },
);
