import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, orderIs, shopIs } from '../happenings.ts';
import { codesOfTheDaySpent, codeTexted, ownPhone, wrongCode } from '../phone-code.ts';

/** O que é caro demais para ser feito antes de ser pago, de quem ninguém conhece. */

const conversation = conversationIn('pt-BR');

const toPayment: Exchange[] = [
  known,
  ownPhone,
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
];

const capped = shopIs({
  limits: {
    quantity: 20,
    kitchenMinutes: 5,
    customerMinutes: 10,
    phoneCodesADay: 200,
    unverifiedOrderCents: 5000,
  },
});

conversation('caro demais para quem não se conhece: um código por SMS, ou pagar antes', [
  capped,
  ...toPayment,
  ['dinheiro', 'troco', 'change'],
  ['não', ['acima de', 'confirmar o seu telefone', 'código por SMS'], 'confirm'],
  ['não', 'pagar', 'payment'],
  ['pix', 'Pagamento agora, por Pix', 'confirm'],
]);

conversation('o código que chegou confirma o telefone, e da próxima vez não é pedido', [
  capped,
  ...toPayment,
  ['cartão', ['acima de', 'código por SMS no número com final 21'], 'confirm'],
  ['sim', ['Mandei o código', 'Qual é o código'], 'textedCode'],
  [wrongCode, 'não confere', 'textedCode'],
  [codeTexted, ['Telefone confirmado', 'Total'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['uma pizza grande de calabresa e uma lasanha', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
]);

conversation('um pedido entregue antes no mesmo telefone também vale', [
  ...toPayment,
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  orderIs('delivered'),
  capped,
  later(60),
  ['uma pizza grande de calabresa e uma lasanha', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
]);

conversation('código errado vezes demais, e mais de três por hora, não', [
  capped,
  ...toPayment,
  ['cartão', 'código por SMS', 'confirm'],
  ['sim', 'Mandei', 'textedCode'],
  ...Array.from({ length: 5 }, (): Exchange => [wrongCode, 'não confere', 'textedCode']),
  [codeTexted, 'não vale mais', 'confirm'],
  ['sim', 'Mandei', 'textedCode'],
  later(6),
  [codeTexted, 'não vale mais', 'confirm'],
  ['sim', 'Mandei', 'textedCode'],
  later(6),
  [codeTexted, 'não vale mais', 'confirm'],
  ['sim', 'códigos demais', 'payment'],
]);

const askedFor: Exchange[] = [
  ['cartão', 'código por SMS', 'confirm'],
  ...Array.from({ length: 3 }, (): Exchange[] => [
    ['sim', 'Mandei', 'textedCode'],
    later(6),
    [codeTexted, 'não vale mais', 'confirm'],
  ]).flat(),
];

conversation('seis códigos por dia no mesmo número, nem que a hora passe', [
  capped,
  ...toPayment,
  ...askedFor,
  ['não', 'pagar', 'payment'],
  later(60),
  ...askedFor,
  later(60),
  ['sim', 'códigos demais', 'payment'],
]);

const fewCodes = shopIs({
  limits: {
    quantity: 20,
    kitchenMinutes: 5,
    customerMinutes: 10,
    phoneCodesADay: 2,
    unverifiedOrderCents: 5000,
  },
});

conversation('os códigos da loja acabaram por hoje: paga agora, e não é oferecido outro', [
  fewCodes,
  ...toPayment,
  ['cartão', 'código por SMS', 'confirm'],
  codesOfTheDaySpent,
  ['sim', ['de hoje já acabaram', 'acima de', 'agora: Pix'], 'payment'],
  ['dinheiro', 'troco', 'change'],
  ['não', ['acima de', 'agora: Pix'], 'payment'],
  ['pix', 'Pagamento agora, por Pix', 'confirm'],
]);

/** Cabe no limite até o endereço ficar mais longe. */
const cappedTight = shopIs({
  limits: {
    quantity: 20,
    kitchenMinutes: 5,
    customerMinutes: 10,
    phoneCodesADay: 200,
    unverifiedOrderCents: 7350,
  },
});

conversation(
  'outro endereço que passa do limite: não muda, e é dito por quê',
  [
    cappedTight,
    ...toPayment,
    ['cartão', 'Total', 'confirm'],
    ['sim', 'Pedido 1', 'none'],
    [
      'muda o endereço do pedido pra Rua Gaivota 50, Moema',
      [/acima de (R\$\s73,50|setenta e três reais e cinquenta)/, 'fica como estava'],
      'none',
    ],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ totalCents: 7290, address: { area: 'centro' } });
    },
  },
);
