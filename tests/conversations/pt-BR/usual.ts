import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, nowCosts, soldOut } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** Um pedido feito no domingo. */
const ordered: Exchange[] = [
  known,
  ['uma lasanha e um pudim', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
];

conversation('o de sempre', [
  ...ordered,
  later(24 * 60),
  ['o de sempre', ['lasanha', 'pudim', 'igual'], 'confirm', []],
  ['sim', 'lasanha', 'item', ['1 lasagna', '1 flan']],
]);

conversation('o de sempre, e pensar melhor', [
  ...ordered,
  ['o de sempre', 'igual', 'confirm'],
  ['não', /./, 'item', []],
]);

conversation('o mesmo de domingo', [
  ...ordered,
  later(48 * 60),
  ['o mesmo de domingo', 'lasanha', 'confirm'],
  ['sim', /./, 'item', ['1 lasagna', '1 flan']],
]);

conversation('o de um dia em que não houve pedido', [
  ...ordered,
  ['o mesmo de sexta', 'desse dia', 'item', []],
]);

conversation('o de sempre sem nunca ter pedido', [['o de sempre', 'Ainda não tenho', 'item', []]]);

conversation('o que acabou é dito primeiro', [
  ...ordered,
  soldOut('flan'),
  ['o de sempre', [/em falta.*fica assim.*lasanha/, 'Posso anotar'], 'confirm'],
  ['sim', 'lasanha', 'item', ['1 lasagna']],
]);

conversation('o preço novo é dito primeiro', [
  ...ordered,
  nowCosts('lasagna', 5290),
  ['o de sempre', ['Da outra vez', 'igual'], 'confirm'],
]);

conversation('tudo acabou', [
  ...ordered,
  soldOut('flan', 'lasagna'),
  ['o de sempre', 'não tem mais', 'item', []],
]);

conversation('o de sempre, mudado depois', [
  ...ordered,
  later(24 * 60),
  ['o de sempre', 'igual', 'confirm'],
  ['sim', 'lasanha', 'item'],
  ['tira o pudim', 'Tirei', 'item', ['1 lasagna']],
]);

conversation('o que acabou e o preço novo do resto são ditos primeiro', [
  ...ordered,
  soldOut('flan'),
  nowCosts('lasagna', 5290),
  [
    'o de sempre',
    [
      /pudim está em falta.*O resto.*R?\$? ?.*hoje fica em.*Então fica assim: uma lasanha/,
      'Posso anotar',
    ],
    'confirm',
  ],
  ['sim', 'lasanha', 'item', ['1 lasagna']],
]);

conversation('o de sempre sem o que ele nem leva', [
  ...ordered,
  ['o de sempre sem cebola', ['nada no seu pedido leva cebola', 'lasanha', 'igual'], 'confirm'],
  ['sim', 'lasanha', 'item', ['1 lasagna', '1 flan']],
]);
