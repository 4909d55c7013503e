import { conversationIn, type Exchange, type Played } from '../../support/conversation.ts';
import { known, later, nowCosts, optionSoldOut, soldOut } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

const toReadBack: Exchange[] = [
  known,
  ['uma lasanha e um pudim', ['lasanha', 'pudim'], 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', ['Cantina da Vila', 'lasanha', 'Centro', 'Maria', 'Total'], 'confirm'],
];

const placed = (count: number) => ({
  after: async ({ world, orders }: Played) => {
    expect(orders).toHaveLength(count);
    for (const { id } of orders) expect(await world.workflowOf(id)).toBe('RUNNING');
  },
});

conversation(
  'um sim repetido não faz dois pedidos',
  [...toReadBack, ['sim', 'Pedido 1', 'none'], ['sim', 'pedido 1', 'none']],
  placed(1),
);

conversation(
  'o mesmo sim enviado de novo recebe a mesma resposta',
  [...toReadBack, ['sim', 'Pedido 1', 'none'], { sameRequestAgain: true }],
  placed(1),
);

conversation(
  'dois sins ao mesmo tempo fazem um pedido',
  [...toReadBack, { atOnce: ['sim', 'sim'] }, ['cadê meu pedido?', /pedido [12]\b/, 'none', []]],
  placed(1),
);

conversation(
  'um sim e um item a mais ao mesmo tempo: nada se perde',
  [
    ...toReadBack,
    { atOnce: ['mais uma coxinha', 'mais um brownie'] },
    ['quanto deu?', ['coxinha', 'brownie'], 'confirm'],
  ],
  placed(0),
);

for (const yes of [
  'isso',
  'confirma',
  'pode mandar',
  'fechou',
  'isso mesmo, pode mandar',
  'sim, por favor',
])
  conversation(`“${yes}” confirma`, [...toReadBack, [yes, 'Pedido 1', 'none', []]], placed(1));

for (const no of ['pode ser', 'sim, mas sem o pudim', 'acho que sim', 'talvez'])
  conversation(`“${no}” não confirma uma compra`, [...toReadBack, [no, /./, 'confirm']], placed(0));

conversation(
  '“sim, mas sem cebola” não é um sim: muda, e lê de novo',
  [
    known,
    ['uma pizza grande de calabresa', 'calabresa', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'Total', 'confirm'],
    ['sim, mas sem cebola', ['sem cebola', 'Total'], 'confirm', ['1 pizza -onion calabresa large']],
    ['sim', 'Pedido 1', 'none'],
  ],
  placed(1),
);

conversation(
  'não à leitura volta ao pedido',
  [
    ...toReadBack,
    ['não', 'O que você quer mudar', 'item', ['1 lasagna', '1 flan']],
    ['mais um brownie', 'brownie', 'item'],
    ['só isso', ['brownie', 'Total'], 'confirm'],
  ],
  placed(0),
);

conversation(
  'mudar de ideia depois da leitura lê de novo o que vale',
  [
    ...toReadBack,
    ['troca o pudim por um brownie', ['brownie', 'Total'], 'confirm', ['1 lasagna', '1 brownie']],
    ['pode mandar', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.lines.map((line) => line.item)).toEqual(['lasagna', 'brownie']);
    },
  },
);

conversation(
  'um preço que mudou depois da leitura é lido de novo',
  [
    ...toReadBack,
    nowCosts('lasagna', 9990),
    ['sim', ['Mudou', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.totalCents).toBe(9990 + 1490 + 800);
    },
  },
);

conversation(
  'um item que acabou entre a leitura e o sim sai, e o resto é lido de novo',
  [
    ...toReadBack,
    soldOut('flan'),
    ['sim', ['pudim', 'em falta', 'Total'], 'confirm', ['1 lasagna']],
    ['sim', 'Pedido 1', 'none'],
  ],
  placed(1),
);

conversation(
  'um sabor que acabou entre a leitura e o sim',
  [
    known,
    ['uma pizza grande de atum e um pudim', 'atum', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', ['atum', 'Total'], 'confirm'],
    optionSoldOut('tuna'),
    ['sim', ['atum', 'em falta'], 'item', ['1 flan']],
  ],
  placed(0),
);

conversation(
  'tudo acabou entre a leitura e o sim',
  [...toReadBack, soldOut('flan', 'lasagna'), ['sim', 'em falta', 'item', []]],
  placed(0),
);

conversation(
  'uma pergunta no meio não perde a confirmação',
  [
    ...toReadBack,
    ['vocês entregam onde?', ['Centro', 'Posso confirmar'], 'confirm'],
    ['que horas fecha?', 'Posso confirmar', 'confirm'],
    ['pode mandar', 'Pedido 1', 'none'],
  ],
  placed(1),
);

conversation(
  'sim ao que foi lido ontem ainda é sim, se nada mudou',
  [...toReadBack, later(24 * 60), ['sim', 'Pedido 1', 'none']],
  placed(1),
);

conversation(
  'o mesmo pedido logo em seguida é perguntado',
  [
    ...toReadBack,
    ['sim', 'Pedido 1', 'none'],
    ['uma lasanha e um pudim', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'igual', 'confirm'],
    ['sim', 'Total', 'confirm'],
    ['sim', 'Pedido 2', 'none'],
  ],
  placed(2),
);

conversation(
  'o mesmo pedido por engano é largado',
  [
    ...toReadBack,
    ['sim', 'Pedido 1', 'none'],
    ['uma lasanha e um pudim', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'igual', 'confirm'],
    ['não', /./, 'item'],
  ],
  placed(1),
);

conversation('um sim sem nada a confirmar', [['sim', 'confirmação', 'none', []]], placed(0));

conversation(
  'cancelar antes do sim larga o pedido, depois de perguntar',
  [...toReadBack, ['cancela', 'apagar', 'confirm'], ['sim', 'Limpei', 'item', []]],
  placed(0),
);

conversation(
  'cancelar antes do sim, e pensar melhor',
  [
    ...toReadBack,
    ['cancela tudo', 'apagar', 'confirm'],
    ['não', 'Total', 'confirm', ['1 lasagna', '1 flan']],
    ['sim', 'Pedido 1', 'none'],
  ],
  placed(1),
);

conversation('"sim, mas sem" o que nada leva não confirma, e é dito', [
  known,
  ['um pudim, um brownie e uma coca lata', 'pudim', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['sim, mas sem abacaxi', ['nada no seu pedido leva abacaxi', 'Posso confirmar'], 'confirm'],
  ['sim mas tira a cebola', ['nada no seu pedido leva cebola', 'Posso confirmar'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
]);

conversation('"sim, mas sem leite" é guardado como alergia, e nada é prometido', [
  known,
  ['um pudim e dois brownies', 'pudim', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Posso confirmar', 'confirm'],
  ['sim, mas sem leite', /leite/, 'confirm'],
]);
