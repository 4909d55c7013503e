import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { cents } from '../../../lambda/domain/money.ts';
import {
  isHeld,
  isPaid,
  known,
  moneyIsAwaited,
  orderIs,
  pixIsOpen,
  receiptIsIssued,
} from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** A quem conhecemos: uma pizza de R$ 64,90 e R$ 8,00 de entrega, até a pergunta do pagamento. */
const toPayment: Exchange[] = [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
];

const pixAwaited: Exchange[] = [
  ...toPayment,
  ['pix', 'Total', 'confirm'],
  ['sim', 'Pedido 1 anotado', 'none'],
  moneyIsAwaited,
  pixIsOpen,
];

conversation('cadê meu estorno, no Pix', [
  ...pixAwaited,
  isPaid('pix', 7290),
  orderIs('cancelled', 'kitchenRejected'),
  ['cadê meu estorno?', ['devolução de', 'pedido 1', 'a caminho'], 'none'],
  isPaid('pix', 7290, { refundedCents: cents(7290) }),
  ['cadê meu estorno?', ['Já devolvi', 'por Pix'], 'none'],
]);

conversation('cadê meu estorno, no cartão que só foi reservado', [
  ...toPayment,
  ['cartão agora', 'guardado', 'confirm'],
  ['não', 'Total', 'confirm'],
  ['sim', 'anotado', 'none'],
  moneyIsAwaited,
  isHeld(),
  orderIs('cancelled', 'kitchenRejected'),
  ['cadê meu dinheiro?', 'não chegou a ser cobrado', 'none'],
]);

conversation('cadê meu estorno, de quem ia pagar na entrega', [
  ...toPayment,
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  orderIs('cancelled', 'kitchenRejected'),
  ['cadê meu estorno?', 'não cobrei nada', 'none'],
]);

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
