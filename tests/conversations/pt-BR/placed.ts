import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { kitchenIsAsked, known, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

const ordered: Exchange[] = [
  known,
  ['uma lasanha e um pudim', 'lasanha', 'item'],
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

/** What the newest order is made of now. */
const contains = (...items: string[]) => ({
  after: ({ orders }: { orders: { contents: { lines: { item: string }[] } }[] }) => {
    expect(orders.at(-1)?.contents.lines.map(({ item }) => item)).toEqual(items);
  },
});

conversation(
  'esqueci a coca: o que muda e o total são ditos antes',
  [
    ...ordered,
    kitchenIsAsked,
    ['esqueci a coca, dá pra pôr?', /coca/i, 'option'],
    ['lata', ['pedido 1 fica assim', 'lasanha', 'coca', 'Total', 'Posso mudar'], 'confirm'],
    ['sim', ['mudei o pedido 1', 'Ficou em'], 'none', []],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.lines.map(({ item }) => item)).toEqual([
        'lasagna',
        'flan',
        'coca-cola',
      ]);
      expect(orders[0]?.revision).toBe(2);
      expect(orders[0]?.answered?.reply).toEqual({ kind: 'success', output: { changed: true } });
    },
  },
);

conversation(
  'um não deixa o pedido como estava',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe uma coca lata no meu pedido', 'Posso mudar', 'confirm'],
    ['não', 'fica como estava', 'none', []],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  '“pode ser” não muda um pedido feito',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe uma coca lata no meu pedido', 'Posso mudar', 'confirm'],
    ['pode ser', 'Posso mudar', 'confirm'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'tirar do pedido feito',
  [
    ...ordered,
    kitchenIsAsked,
    ['tira o pudim do pedido', ['lasanha', 'Posso mudar'], 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna'),
);

conversation(
  'trocar no pedido feito, sem dizer qual, logo depois',
  [
    ...ordered,
    kitchenIsAsked,
    ['troca o pudim por um brownie', ['brownie', 'Posso mudar'], 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'brownie'),
);

conversation(
  'mais uma mudança antes do sim',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    ['mais uma coxinha', ['coxinha', 'brownie', 'Posso mudar'], 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie', 'coxinhas'),
);

conversation(
  'o que sobra fica abaixo do mínimo: é dito quanto falta, e um não deixa como estava',
  [
    ...ordered,
    kitchenIsAsked,
    ['tira a lasanha do pedido', 'mínimo', 'item'],
    ['não', 'fica como estava', 'none'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'tirar tudo é cancelar, e é perguntado',
  [
    ...ordered,
    kitchenIsAsked,
    ['tira a lasanha e o pudim do pedido', 'cancelar o pedido 1', 'confirm'],
    ['sim', 'cancelando o pedido 1', 'none', []],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.cancelRequested).toBe(true);
    },
  },
);

conversation(
  '“põe uma coca” logo depois: nesse ou num novo?',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie', 'no pedido 1 ou num pedido novo', 'which', []],
    ['no pedido 1', 'Posso mudar', 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'ou num novo, que não se mistura',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie', 'pedido novo', 'which'],
    ['num novo', 'brownie', 'item', ['1 brownie']],
    ['só isso', /./, 'item', ['1 brownie']],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'um pedido novo que está sendo feito volta depois da mudança',
  [
    ...ordered,
    kitchenIsAsked,
    ['um x-bacon', 'x-bacon', 'item', ['1 x-bacon']],
    ['põe um brownie no pedido 1', ['pedido 1', 'brownie'], 'confirm'],
    ['sim', 'mudei o pedido 1', 'item', ['1 x-bacon']],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'vários pedidos são ditos pelo número',
  [
    ...ordered,
    kitchenIsAsked,
    ...another,
    kitchenIsAsked,
    ['esqueci o guaraná lata, dá pra pôr?', 'Qual deles', 'which'],
    ['o 1', ['pedido 1 fica assim', 'guaran'], 'confirm'],
    ['sim', 'mudei o pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map(({ contents }) => contents.lines.length)).toEqual([3, 2]);
    },
  },
);

conversation(
  'outro endereço: taxa e total antes',
  [
    ...ordered,
    orderIs('accepted'),
    [
      'muda o endereço do pedido pra Rua Gaivota 50, Moema',
      ['pedido 1', 'Gaivota', 'a entrega fica', 'total', 'Pode ser'],
      'confirm',
    ],
    ['sim', ['agora vai pra', 'Gaivota'], 'none'],
  ],
  {
    after: ({ orders }) => {
      const { address, feeCents, itemsCents, totalCents } = orders[0]?.contents ?? {};
      expect(address?.area).toBe('moema');
      expect(totalCents).toBe((itemsCents ?? 0) + (feeCents ?? 0));
    },
  },
);

conversation(
  'outro endereço, aos poucos, e um não',
  [
    ...ordered,
    ['muda o endereço do pedido', 'rua', 'address'],
    ['Rua Gaivota 50', 'bairro', 'address'],
    ['Moema', 'Pode ser', 'confirm'],
    ['não', 'fica como estava', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.address?.area).toBe('centro');
    },
  },
);

conversation(
  'outro endereço, com vários pedidos: qual deles',
  [
    ...ordered,
    ...another,
    ['muda o endereço do pedido pra Rua Gaivota 50, Moema', 'Qual deles', 'which'],
    ['o 1', ['pedido 1', 'Gaivota', 'Pode ser'], 'confirm'],
    ['sim', ['agora vai pra', 'Gaivota'], 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders.map(({ contents }) => contents.address?.area)).toEqual(['moema', 'centro']);
    },
  },
);

conversation('outro endereço, com vários pedidos, sem dizer qual endereço', [
  ...ordered,
  ...another,
  ['muda o endereço do pedido', 'Qual deles', 'which'],
  ['o 2', 'rua', 'address'],
  ['Rua Gaivota 50, Moema', ['pedido 2', 'Gaivota', 'Pode ser'], 'confirm'],
]);

conversation('fora da área é dito, e o pedido fica', [
  ...ordered,
  [
    'muda o endereço do pedido pra Rua X 10, CEP 90000-000',
    ['não chega', 'fica como estava'],
    'none',
  ],
]);

conversation('depois que saiu não dá mais', [
  ...ordered,
  orderIs('outForDelivery'),
  ['muda o endereço do pedido pra Rua Gaivota 50, Moema', 'já saiu', 'none'],
]);
