import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { kitchenIsAsked, known, nowCosts, orderIs, soldOut } from '../happenings.ts';

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

conversation(
  'a cozinha já aceitou: é dito, com o que dá pra fazer',
  [
    ...ordered,
    orderIs('accepted'),
    ['põe um brownie no meu pedido', ['já aceitou', 'pedido novo'], 'confirm', []],
    ['sim', 'brownie', 'item', ['1 brownie']],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'a cozinha aceita entre a pergunta e o sim',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    orderIs('accepted'),
    ['sim', ['já aceitou', 'pedido novo'], 'confirm', []],
    ['não', /./, 'none', []],
  ],
  contains('lasagna', 'flan'),
);

conversation(
  'acaba entre a pergunta e o sim: é dito, e nada muda sem outro sim',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie e uma coxinha no meu pedido', 'Posso mudar', 'confirm'],
    soldOut('brownie'),
    ['sim', ['brownie', 'em falta', 'coxinha', 'Posso mudar'], 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'flan', 'coxinhas'),
);

conversation(
  'o preço muda entre a pergunta e o sim: é lido de novo',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    nowCosts('brownie', 9900),
    ['sim', ['Mudou', 'Posso mudar'], 'confirm'],
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'a loja ainda confere: o sim é pedido de novo',
  [
    ...ordered,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    ['sim', 'ainda está conferindo', 'confirm'],
    kitchenIsAsked,
    ['sim', 'mudei', 'none'],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'dois sins ao mesmo tempo mudam uma vez',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    { atOnce: ['sim', 'sim'] },
    ['cadê meu pedido?', 'pedido 1', 'none', []],
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'o mesmo sim enviado de novo muda uma vez',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    ['sim', 'mudei', 'none'],
    { sameRequestAgain: true },
  ],
  contains('lasagna', 'flan', 'brownie'),
);

conversation(
  'cancelar enquanto a mudança espera o sim',
  [
    ...ordered,
    kitchenIsAsked,
    ['põe um brownie no meu pedido', 'Posso mudar', 'confirm'],
    ['cancela meu pedido', 'cancelar o pedido 1', 'confirm'],
    ['sim', 'cancelando', 'none', []],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.cancelRequested).toBe(true);
      expect(orders[0]?.contents.lines).toHaveLength(2);
    },
  },
);
