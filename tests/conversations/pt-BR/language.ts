import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

conversation(
  'quem escreve em inglês é respondido em inglês, com o mesmo pedido',
  [
    ['um pudim', 'pudim', 'item', ['1 flan']],
    ['can I get a lasagna', 'Anything else', 'item', ['1 flan', '1 lasagna']],
    ["what's my total", 'flan', 'item'],
    ['mais um brownie', 'Mais alguma', 'item', ['1 flan', '1 lasagna', '1 brownie']],
  ],
  { on: ['lex'] },
);

conversation(
  'na Alexa a língua é a do aparelho',
  [
    ['um pudim', 'pudim', 'item'],
    ["what's my total", /./, 'item', ['1 flan']],
  ],
  { on: ['alexa'] },
);

conversation('frase misturada', [
  ['quero um x-bacon e um milkshake de chocolate, please', ['x-bacon', 'milk-shake'], 'item'],
]);
