import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { conversation, type Exchange } from '../support/conversation.ts';
import type { World } from '../support/ports-in-memory.ts';

/** A customer who is known, up to the read-back of one order. */
const toReadBack: Exchange[] = [
  ['quero uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['Maria', 'telefone', 'phone'],
  ['11 98765-4321', 'pagar', 'payment'],
  ['cartão', ['Cantina da Vila', 'Centro', 'Maria', 'Total'], 'confirm'],
];

const toReadBackInEnglish: Exchange[] = [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's it", 'Where should we deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['Mary', 'phone', 'phone'],
  ['11 98765-4321', 'pay', 'payment'],
  ['card', ['Cantina da Vila', 'Centro', 'Mary', 'total'], 'confirm'],
];

const placedOnce = (world: World) => {
  expect(world.orders.size).toBe(1);
  expect(world.started).toHaveLength(1);
};
const nothingPlaced = (world: World) => {
  expect(world.orders.size).toBe(0);
};

const dearer = (world: World) => {
  const menu = structuredClone(world.book.menu.menu);
  for (const group of menu.groups)
    for (const option of group.options)
      if (option.id === 'calabresa') option.priceCents = { by: 'size', cents: { large: 9999 } };
  world.book = { ...world.book, version: 'dearer', menu: indexMenu(menu) };
};

conversation(
  'um sim repetido não faz dois pedidos',
  'pt-BR',
  [...toReadBack, ['sim', 'Pedido 1', 'none'], ['sim', 'pedido 1', 'none']],
  placedOnce,
);

conversation(
  '“sim, mas sem cebola” não é um sim',
  'pt-BR',
  [...toReadBack, ['sim, mas sem cebola', ['sem cebola', 'Total'], 'confirm']],
  nothingPlaced,
);

conversation(
  '"yes but no onions" is not a yes',
  'en-US',
  [
    ...toReadBackInEnglish,
    ['yes but no onions', ['no onion', 'total'], 'confirm'],
    ['yes', 'number 1', 'none'],
  ],
  placedOnce,
);

conversation(
  '“pode ser” não confirma uma compra',
  'pt-BR',
  [...toReadBack, ['pode ser', 'Posso confirmar', 'confirm']],
  nothingPlaced,
);

conversation(
  'um preço que mudou depois da leitura é lido de novo',
  'pt-BR',
  [
    ...toReadBack,
    { meanwhile: dearer },
    [
      'sim',
      ['Mudou', /R\$ 107,99|cento e sete reais e noventa e nove/, 'Posso confirmar'],
      'confirm',
    ],
    ['sim', 'Pedido 1', 'none'],
  ],
  placedOnce,
);

conversation(
  'a price that changed after the read-back is read again',
  'en-US',
  [
    ...toReadBackInEnglish,
    { meanwhile: dearer },
    ['yes', ['changed', 'Shall I place it'], 'confirm'],
  ],
  nothingPlaced,
);

conversation(
  'não à leitura volta ao pedido',
  'pt-BR',
  [
    ...toReadBack,
    ['não', 'O que você quer mudar', 'item'],
    ['mais um pudim', 'pudim', 'item'],
    ['só isso', ['pudim', 'Total'], 'confirm'],
  ],
  nothingPlaced,
);

conversation(
  'uma pergunta no meio não perde a confirmação',
  'pt-BR',
  [
    ...toReadBack,
    ['vocês entregam onde?', ['Centro', 'Posso confirmar'], 'confirm'],
    ['pode mandar', 'Pedido 1', 'none'],
  ],
  placedOnce,
);

conversation(
  'o mesmo pedido logo em seguida é perguntado',
  'pt-BR',
  [
    ...toReadBack,
    ['sim', 'Pedido 1', 'none'],
    ['uma pizza grande de calabresa', 'calabresa', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'igual', 'confirm'],
    ['sim', 'Total', 'confirm'],
    ['sim', 'Pedido 2', 'none'],
  ],
  (world) => {
    expect(world.orders.size).toBe(2);
  },
);

conversation(
  'the order can be cancelled, after asking',
  'en-US',
  [
    ...toReadBackInEnglish,
    ['yes', 'number 1', 'none'],
    ['cancel my order', 'Are you sure', 'confirm'],
    ['no', 'stays on', 'none'],
    ['cancel my order', 'Are you sure', 'confirm'],
    ['yes', 'cancelling order 1', 'none'],
  ],
  (world) => {
    expect([...world.orders.values()].map((order) => order.cancelRequested)).toEqual([true]);
  },
);
