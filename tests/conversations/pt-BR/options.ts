import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

conversation('o que falta numa pizza é perguntado, uma coisa de cada vez', [
  ['quero uma pizza', ['pizza', 'broto', 'grande'], 'option', ['1 pizza']],
  ['grande', 'calabresa', 'option', ['1 pizza large']],
  ['portuguesa', ['portuguesa', 'Mais alguma'], 'item', ['1 pizza large portuguesa']],
]);

conversation('meia a meia, de uma vez', [
  [
    'uma grande meia calabresa meia portuguesa',
    ['meia calabresa', 'meia portuguesa'],
    'item',
    ['1 pizza calabresa large portuguesa'],
  ],
]);

conversation('meia a meia com uma metade sem cebola', [
  [
    'uma pizza grande metade atum metade portuguesa sem cebola',
    ['meia atum', 'sem cebola'],
    'item',
    ['1 pizza -onion@portuguesa large portuguesa tuna'],
  ],
]);

conversation('a borda vem junto com o sabor', [
  [
    'uma pizza média de frango com catupiry com borda de cheddar',
    ['média', 'borda de cheddar'],
    'item',
    ['1 pizza cheddar-crust chicken-catupiry medium'],
  ],
]);

conversation('sem isso, com mais daquilo', [
  [
    'um x-tudo sem ervilha e com bacon extra',
    ['sem ervilha', 'bacon'],
    'item',
    ['1 x-tudo +bacon -peas'],
  ],
]);

conversation('o ponto da carne', [
  ['um x-salada bem passado', 'bem passado', 'item', ['1 x-salada well-done']],
]);

conversation('um pedido para a cozinha vai junto', [
  [
    'uma pizza grande de calabresa cortada em oito',
    ['calabresa', 'cortada em oito'],
    'item',
    ['1 pizza calabresa large “cortada em oito”'],
  ],
]);

conversation('o tamanho da bebida', [
  ['uma coca', ['lata', '2 litros'], 'option', ['1 coca-cola']],
  ['a de dois litros', '2 litros', 'item', ['1 coca-cola 2l']],
]);

conversation('“não” a uma escolha que precisa ser feita pergunta de novo', [
  ['uma coca', 'lata', 'option'],
  ['não', 'lata', 'option', ['1 coca-cola']],
  ['lata', 'Mais alguma', 'item', ['1 coca-cola can']],
]);

conversation('desistir do item no meio da escolha', [
  ['um pudim e uma coca', 'lata', 'option'],
  ['tira a coca', 'Tirei', 'item', ['1 flan']],
]);

conversation('pedir outra coisa antes de escolher não perde a escolha', [
  ['uma coca', 'lata', 'option'],
  ['e um pudim', ['pudim', 'lata'], 'option', ['1 coca-cola', '1 flan']],
  ['600', 'Mais alguma', 'item', ['1 coca-cola 600ml', '1 flan']],
]);

conversation('a massa pede o molho', [
  ['um nhoque', ['nhoque', 'sugo'], 'option', ['1 gnocchi']],
  ['à bolonhesa', 'Mais alguma', 'item', ['1 gnocchi bolognese']],
]);

conversation('açaí com o que vai em cima', [
  [
    'um açaí de 500 com granola e leite em pó',
    ['açaí', 'granola'],
    'item',
    ['1 acai 500 granola powdered-milk'],
  ],
]);
