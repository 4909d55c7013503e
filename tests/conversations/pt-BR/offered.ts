import { conversationIn, type Exchange } from '../../support/conversation.ts';
import {
  dearerBy,
  known,
  noLongerAsked,
  orderIs,
  severalSoldOut,
  shopIs,
  soldOutInOrder,
  suggested,
} from '../happenings.ts';

const conversation = conversationIn('pt-BR');

const ordered: Exchange[] = [
  known,
  ['uma lasanha e um pudim', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
];

/** What the newest order is made of now. */
const contains = (...items: string[]) => ({
  after: ({ orders }: { orders: { contents: { lines: { item: string }[] } }[] }) => {
    expect(orders.at(-1)?.contents.lines.map(({ item }) => item)).toEqual(items);
  },
});

const BROWNIE = { item: 'brownie', quantity: 1, options: [] };

conversation(
  'acabou: é perguntado antes de tudo, e trocado',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    [
      'cadê meu pedido?',
      ['acabou', 'pudim', 'Troco por', 'brownie', 'deixo de fora', 'cancelo'],
      'option',
    ],
    ['sim', 'Troco por', 'option'],
    ['troca', ['pedido 1 fica com', 'brownie', 'Total'], 'none'],
  ],
  contains('lasagna', 'brownie'),
);

conversation(
  'acabou: o que se quer no lugar, pelo nome',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE, { item: 'mousse', quantity: 1, options: [] }),
    ['oi', 'acabou', 'option'],
    ['brownie', 'brownie', 'none'],
  ],
  contains('lasagna', 'brownie'),
);

conversation(
  'acabou: deixa de fora, sem ter ouvido a pergunta aqui',
  [...ordered, soldOutInOrder(1, BROWNIE), ['deixa de fora', 'fica com', 'none']],
  contains('lasagna'),
);

conversation(
  'acabou: cancela',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['cadê meu pedido?', 'acabou', 'option'],
    ['cancela', 'cancelando o pedido 1', 'none'],
    ['sim', 'está sendo cancelado', 'none'],
    ['põe um brownie no meu pedido', /./, 'item', ['1 brownie']],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.answered?.reply.kind).toBe('failure');
    },
  },
);

const MOUSSE = { item: 'mousse', quantity: 1, options: [] };
const COXINHA = { item: 'coxinhas', quantity: 1, options: [] };

/** The lasagna and the flan are gone; either may become a brownie. */
const bothGone = severalSoldOut(
  { line: 0, similar: [COXINHA, BROWNIE] },
  { line: 1, similar: [BROWNIE, MOUSSE] },
);

conversation(
  'acabaram duas coisas: o que foi dito entra uma vez só',
  [
    ...ordered,
    bothGone,
    ['oi', ['lasanha', 'pudim', 'coxinha', 'brownie'], 'option'],
    ['mousse', ['coxinha', 'mousse'], 'none'],
  ],
  contains('coxinhas', 'mousse'),
);

conversation(
  'acabaram duas coisas: uma troca, a outra fica de fora',
  [
    ...ordered,
    bothGone,
    ['oi', 'acabou', 'option'],
    ['troca a lasanha por coxinha e deixa o pudim de fora', 'coxinha', 'none'],
  ],
  contains('coxinhas'),
);

conversation(
  'acabaram duas coisas: as duas de fora é o pedido inteiro',
  [
    ...ordered,
    bothGone,
    ['oi', 'acabou', 'option'],
    ['tira a lasanha e tira o pudim', /./, 'option'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'o que acabou, pelo nome, fica de fora',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['oi', 'acabou', 'option'],
    ['deixa o pudim de fora', 'fica com', 'none'],
  ],
  contains('lasagna'),
);

conversation(
  'a resposta chega tarde: é dito, e nada muda',
  [
    ...ordered,
    soldOutInOrder(1, BROWNIE),
    ['cadê meu pedido?', 'acabou', 'option'],
    noLongerAsked,
    ['troca', 'chegou tarde', 'none'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'o preço mudou: só um sim simples',
  [
    ...ordered,
    dearerBy(500),
    ['oi', ['preço mudou', 'Pode ser'], 'confirm'],
    ['talvez', 'Pode ser', 'confirm'],
    ['sim', 'segue por', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.itemsCents).toBe(6180 + 500);
    },
  },
);

conversation(
  'o preço mudou, e não',
  [...ordered, dearerBy(500), ['oi', 'Pode ser', 'confirm'], ['não', 'cancelando', 'none']],
  {
    after: ({ orders }) => {
      expect(orders[0]?.answered?.reply.kind).toBe('failure');
    },
  },
);

conversation(
  'a sugestão: o total é dito antes do sim',
  [
    ...ordered,
    suggested('brownie', 1590),
    ['sim', ['brownie', 'no total'], 'confirm'],
    ['sim', 'mudei', 'none'],
    ['cadê meu pedido?', 'pedido 1', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation('a sugestão, e a cozinha aceita antes da resposta: não se oferece mais', [
  ...ordered,
  suggested('brownie', 1590),
  ['cadê meu pedido?', ['pedido 1', 'brownie'], 'confirm'],
  orderIs('accepted'),
  ['cadê meu pedido?', /^(?!.*brownie).*aceitou/, 'none'],
]);

conversation(
  'a sugestão, e não',
  [
    ...ordered,
    suggested('brownie', 1590),
    ['cadê meu pedido?', ['pedido 1', 'brownie'], 'confirm'],
    ['não', 'fica como está', 'none'],
    ['cadê meu pedido?', 'pedido 1', 'none'],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'o que fazer se faltar fica anotado, e é dito na leitura',
  [
    known,
    ['se faltar alguma coisa deixa de fora', 'deixo de fora', 'item'],
    ['uma lasanha', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', ['deixo de fora', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.whenSoldOut).toBe('leaveOut');
    },
  },
);

conversation('com alergia nada é trocado sem perguntar', [
  ['sou alérgico a amendoim', 'alergia', 'item'],
  ['se faltar alguma coisa pode trocar', 'sempre pergunto', 'item'],
]);

const withCode = shopIs({ delivery: { couriers: 'partner', code: true } });

conversation('o código da entrega é dito algarismo por algarismo, e de novo', [
  withCode,
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', ['Pedido 1', /passa pro entregador o código \d \d \d \d\b/], 'none'],
  ['qual é o código?', /código da entrega é \d \d \d \d;/, 'none'],
]);

conversation('sem código, é dito', [
  shopIs({ delivery: { couriers: 'partner', code: false } }),
  ...ordered,
  ['qual é o código?', 'não precisa', 'none'],
]);
