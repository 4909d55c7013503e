import { conversation } from '../support/conversation.ts';

conversation(
  'um pedido inteiro, do oi à confirmação',
  'pt-BR',
  [
    ['LaunchRequest', 'Cantina da Vila', 'item'],
    [
      'quero duas pizzas grandes de calabresa e uma coca',
      ['duas pizzas', 'calabresa', 'lata'],
      'option',
    ],
    ['de dois litros', '2 litros', 'item'],
    ['só isso', 'rua', 'address'],
    ['Rua das Flores 120, Centro', 'nome', 'name'],
    ['Maria da Silva', 'telefone', 'phone'],
    ['11 98765-4321', 'pagar', 'payment'],
    ['dinheiro', 'troco', 'change'],
    [
      'pra duzentos',
      [/Cantina da Vila/, /duas pizzas/, /Centro/, /Maria/, /Total: (R\$|cento)/],
      'confirm',
    ],
    ['sim', /Pedido 1 feito/, 'none'],
    ['cadê meu pedido?', 'já chegou na loja', 'none'],
  ],
  (world) => {
    expect(world.started).toHaveLength(1);
    expect(world.orders.size).toBe(1);
  },
);

conversation(
  'a whole order, from hello to yes',
  'en-US',
  [
    ['LaunchRequest', 'Cantina da Vila', 'item'],
    ['two large calabresa pizzas and a coke', ['two pizzas', 'calabresa', 'can'], 'option'],
    ['two liter', '2 liter', 'item'],
    ["that's all", 'Where should we deliver', 'address'],
    ['Rua das Flores 120, Centro', 'name', 'name'],
    ['Mary Jones', 'phone', 'phone'],
    ['11 98765-4321', 'pay', 'payment'],
    [
      'card',
      [/Cantina da Vila/, /two pizzas/, /Centro/, /Mary/, /total is (R\$|one hundred)/],
      'confirm',
    ],
    ['yes', /number 1/, 'none'],
    ["where's my order", 'at the shop', 'none'],
  ],
  (world) => {
    expect(world.started).toHaveLength(1);
  },
);
