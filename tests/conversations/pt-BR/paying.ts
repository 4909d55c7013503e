import { conversationIn, type Exchange } from '../../support/conversation.ts';
import {
  cardPageIsOpen,
  isHeld,
  isPaid,
  kitchenIsAsked,
  known,
  later,
  moneyDidNotCome,
  moneyIsAwaited,
  pixIsOpen,
} from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** A quem conhecemos: uma pizza de R$ 64,90 e R$ 8,00 de entrega, até a pergunta do pagamento. */
const toPayment: Exchange[] = [
  known,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', ['agora', 'Pix', 'na entrega', 'dinheiro'], 'payment'],
];

conversation(
  'pix é agora',
  [
    ...toPayment,
    ['pix', ['Pagamento agora, por Pix', 'Total'], 'confirm'],
    ['sim', 'Pedido 1 anotado', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ payment: 'pix', online: true });
      expect(orders[0]?.payToken).toMatch(/^[a-z2-9]{24}$/);
    },
  },
);

conversation('“no pix”, numa frase com o pedido', [
  known,
  ['uma pizza grande de calabresa, pago no pix', 'calabresa', 'item'],
  ['só isso', 'Pagamento agora, por Pix', 'confirm'],
]);

conversation(
  'cartão, sem mais, é na entrega',
  [
    ...toPayment,
    ['cartão', 'Pagamento na entrega, no cartão', 'confirm'],
    ['sim', 'Pedido 1 feito', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.online).toBeUndefined();
      expect(orders[0]?.payToken).toBeUndefined();
    },
  },
);

for (const said of [
  'cartão agora',
  'paga pelo link no cartão',
  'pago agora no cartão',
  'no cartão pelo link',
])
  conversation(`“${said}”: um cartão novo só fica guardado com um sim`, [
    ...toPayment,
    [said, 'guardado pra próxima vez', 'confirm'],
    ['não', ['Pagamento agora, no cartão', 'Total'], 'confirm'],
  ]);

conversation(
  'o sim deixa guardar, e não é pedido de novo',
  [
    ...toPayment,
    ['cartão agora', 'guardado', 'confirm'],
    ['pode', 'Pagamento agora, no cartão', 'confirm'],
    ['sim', 'Pedido 1 anotado', 'none'],
    ['uma lasanha', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão pelo link', 'Pagamento agora, no cartão', 'confirm'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ payment: 'card', online: true, saveCard: true });
    },
  },
);

conversation('cartão de sempre, quando não há nenhum', [
  ...toPayment,
  ['no cartão de sempre', 'nenhum cartão seu guardado', 'payment'],
]);

/** Um Pix que espera. */
const pixPlaced: Exchange[] = [
  ...toPayment,
  ['pix', 'Total', 'confirm'],
  ['sim', 'Pedido 1 anotado', 'none'],
];

const pixAwaited: Exchange[] = [...pixPlaced, moneyIsAwaited, pixIsOpen];

conversation(
  'no chat o código aparece ali; depois é só pedir de novo',
  [
    ...toPayment,
    ['pix', 'Total', 'confirm'],
    ['sim', ['já aparece aqui', '"payment":"https://cantina.example/pay/'], 'none'],
    ['qual o código do pix?', 'já já aparece aqui', 'none'],
    moneyIsAwaited,
    pixIsOpen,
    ['manda o pix de novo', ['Tá aqui o Pix do pedido 1', '00020126', '"payment":'], 'none'],
    ['cadê meu pedido?', ['esperando o pagamento de R$ 72,90', 'até 17:15'], 'none'],
    ['já paguei', 'Ainda não caiu aqui', 'none'],
    isPaid('pix', 7290),
    ['já paguei', 'Caiu sim', 'none'],
  ],
  { on: ['lex'] },
);

conversation(
  'por voz o link vai por SMS',
  [
    ...toPayment,
    ['pix', 'Total', 'confirm'],
    ['sim', ['link pra pagar por SMS', 'final 21'], 'none'],
    ['manda o link de novo', 'o link já chega por SMS', 'none'],
    moneyIsAwaited,
    pixIsOpen,
    ['manda o link de novo', ['Mandei o link de novo por SMS', 'final 21'], 'none'],
    isPaid('pix', 7290),
    ['manda o link de novo', 'já tá pago', 'none'],
  ],
  { on: ['alexa'] },
);

conversation(
  'o prazo acabou: um sim é outro Pix',
  [
    ...pixAwaited,
    later(16),
    moneyDidNotCome('expired'),
    ['oi', ['O prazo pra pagar o pedido 1 acabou', 'Como você quer pagar'], 'payment'],
    ['sim', 'Combinado', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]).toMatchObject({ revision: 2, contents: { payment: 'pix', online: true } });
      expect(orders[0]?.answered?.reply).toEqual({ kind: 'success', output: { repay: true } });
    },
  },
);

conversation('o prazo acabou, e o Pix é pedido de novo', [
  ...pixAwaited,
  later(16),
  moneyDidNotCome('expired'),
  ['manda o pix de novo', 'Combinado', 'none'],
]);

conversation(
  'o cartão não passou; então Pix',
  [
    ...toPayment,
    ['cartão agora', 'guardado', 'confirm'],
    ['não', 'Total', 'confirm'],
    ['sim', 'Pedido 1 anotado', 'none'],
    moneyIsAwaited,
    cardPageIsOpen,
    moneyDidNotCome('declined'),
    ['cadê meu pedido?', ['não passou', 'Como você quer pagar'], 'payment'],
    ['no pix então', 'Combinado', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ payment: 'pix', online: true });
    },
  },
);

conversation(
  'quero pagar de outro jeito: na entrega, em dinheiro',
  [
    ...pixAwaited,
    ['quero pagar de outro jeito', 'Como você quer pagar', 'payment'],
    ['cartão na entrega', ['pedido 1', 'paga na entrega'], 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.payment).toBe('card');
      expect(orders[0]?.contents.online).toBeUndefined();
    },
  },
);

conversation('não querer pagar é cancelar, com um sim', [
  ...pixAwaited,
  moneyDidNotCome('expired'),
  ['oi', 'Como você quer pagar', 'payment'],
  ['não', 'Quer mesmo cancelar', 'confirm'],
  ['não', 'Como você quer pagar', 'payment'],
]);

conversation(
  'o cartão de sempre, depois que ficou um',
  [
    ...toPayment,
    ['cartão agora', 'guardado', 'confirm'],
    ['sim', 'Total', 'confirm'],
    ['sim', 'anotado', 'none'],
    isHeld({ savedCard: { reference: 'cus_1', brand: 'visa', last4: '4242' } }),
    ['uma lasanha', 'lasanha', 'item'],
    ['só isso', 'cartão de sempre', 'payment'],
    ['no cartão de sempre', 'Pagamento agora, no seu Visa final 4242', 'confirm'],
    ['sim', 'Vou cobrar no cartão final 4242', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[1]?.contents).toMatchObject({
        payment: 'card',
        online: true,
        savedCard: { last4: '4242' },
      });
    },
  },
);

conversation(
  'o pedido ficou mais caro que a nota do troco: é perguntado de novo',
  [
    ...toPayment,
    ['dinheiro', 'troco', 'change'],
    ['pra oitenta', 'Total', 'confirm'],
    ['sim', 'Pedido 1', 'none'],
    kitchenIsAsked,
    ['põe uma lasanha no pedido', ['não cobre', 'troco'], 'change'],
    ['pra cinquenta', ['não cobre', 'troco'], 'change'],
    ['pra cento e cinquenta', 'Posso mudar', 'confirm'],
    ['sim', 'mudei o pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.changeForCents).toBe(15_000);
    },
  },
);
