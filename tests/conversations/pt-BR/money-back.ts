import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { cents } from '../../../lambda/domain/money.ts';
import {
  dearerBy,
  isHeld,
  isPaid,
  known,
  moneyDidNotCome,
  moneyIsAwaited,
  orderIs,
  pixIsOpen,
  shopGivesBack,
  soldOutInOrder,
} from '../happenings.ts';
import { toPaymentIn } from '../to-payment.ts';

/** O que volta, quando e como; e o troco que muda com o total. */

const conversation = conversationIn('pt-BR');

const toPayment = toPaymentIn['pt-BR'];

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

conversation('pagou menos que o total: o que veio conta, e é dito o que falta', [
  ...pixAwaited,
  isPaid('pix', 3000, { status: 'declined', declineCode: 'WRONG_AMOUNT' }),
  moneyDidNotCome('declined', 4290),
  [
    'já paguei',
    [/chegou(?!.*chegou)/s, /faltam (R\$\s42,90|quarenta e dois reais e noventa)/],
    'payment',
  ],
  ['cadê meu pedido?', [/faltam(?!.*faltam)/s, 'Como você quer pagar'], 'payment'],
  ['pix', 'Combinado', 'none'],
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

conversation('cadê meu estorno, de uma parte: pedido, a caminho e feito, com os valores', [
  ...pixAwaited,
  isPaid('pix', 7290),
  orderIs('delivered'),
  ['cadê meu estorno?', 'não tem nada pra devolver', 'none'],
  shopGivesBack('pix', 1000),
  ['cadê meu estorno?', [/devolução de (R\$\s10,00|dez reais)/, 'a caminho'], 'none'],
  isPaid('pix', 7290, { refundedCents: cents(1000) }),
  shopGivesBack('pix', 500),
  [
    'cadê meu estorno?',
    [/Já devolvi (R\$\s10,00|dez reais)/, /devolução de (R\$\s5,00|cinco reais)/, 'a caminho'],
    'none',
  ],
]);

conversation('cancelar o que foi pago: antes do sim ouve-se o que volta, como e quando', [
  ...pixAwaited,
  isPaid('pix', 7290),
  [
    'cancela o pedido',
    [/devolvo (R\$\s72,90|setenta e dois reais e noventa) por Pix/, 'Quer mesmo cancelar'],
    'confirm',
  ],
  ['sim', 'cancelando o pedido 1', 'none'],
]);

conversation('cancelar com o cartão só reservado', [
  ...toPayment,
  ['cartão agora', 'guardado', 'confirm'],
  ['não', 'Total', 'confirm'],
  ['sim', 'anotado', 'none'],
  moneyIsAwaited,
  isHeld(),
  ['cancela o pedido', ['o cartão não é cobrado', 'reserva', 'Quer mesmo cancelar'], 'confirm'],
  ['não', 'pedido', 'none'],
]);

conversation('cancelar o que seria pago na entrega não custa nada', [
  ...toPayment,
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['cancela o pedido', 'Você não paga nada', 'confirm'],
]);

const hundred: Exchange[] = [
  ...toPayment,
  ['dinheiro', 'troco', 'change'],
  ['pra cem', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
];

conversation('o troco pra cem, com o preço novo', [
  ...hundred,
  dearerBy(1000),
  [
    'oi',
    [
      /O troco pra (R\$\s100,00 fica em R\$\s17,10|cem reais fica em dezessete reais e dez)/,
      'Pode ser',
    ],
    'confirm',
  ],
  ['sim', 'segue por', 'none'],
]);

conversation('os cem não cobrem mais o preço novo', [
  ...hundred,
  dearerBy(5000),
  ['oi', [/(R\$\s100,00|Cem reais) não cobre mais/, 'Pode ser'], 'confirm'],
]);

conversation('o troco pra cem, com outra coisa no lugar', [
  known,
  ['uma lasanha e um pudim', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['dinheiro, troco pra cem', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  soldOutInOrder(1, { item: 'brownie', quantity: 1, options: [] }),
  ['oi', 'acabou', 'option'],
  ['troca', ['Total', /O troco pra (R\$\s100,00|cem reais) fica em/], 'none'],
]);

conversation(
  'outro endereço, mais caro: o troco pra cem encolhe',
  [
    ...hundred,
    [
      'muda o endereço do pedido pra Rua Gaivota 50, Moema',
      [/O troco pra (R\$\s100,00|cem reais) fica em/, 'Pode ser'],
      'confirm',
    ],
    ['sim', 'agora vai pra', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ totalCents: 7390, changeForCents: 10_000 });
    },
  },
);

conversation(
  'outro endereço, mais caro que o dinheiro separado: o troco fica de fora',
  [
    ...toPayment,
    ['dinheiro', 'troco', 'change'],
    ['pra setenta e três', 'Total', 'confirm'],
    ['sim', 'Pedido 1', 'none'],
    [
      'muda o endereço do pedido pra Rua Gaivota 50, Moema',
      [/(R\$\s73,00|Setenta e três reais) não cobre mais/, 'Pode ser'],
      'confirm',
    ],
    ['sim', 'agora vai pra', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(7390);
      expect(orders[0]?.contents.changeForCents).toBeUndefined();
    },
  },
);
