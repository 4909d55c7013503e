import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

conversation('várias coisas numa frase só', [
  [
    'me vê duas coxinhas, um pudim e uma água sem gás',
    ['coxinhas', 'pudim', 'água'],
    'item',
    ['2 coxinhas', '1 flan', '1 water still'],
  ],
  ['quanto deu?', 'pudim', 'item'],
]);

conversation('aos poucos, uma coisa de cada vez', [
  ['oi', 'Cantina da Vila', 'item', []],
  ['quero um x-bacon', 'x-bacon', 'item', ['1 x-bacon']],
  ['e uma limonada', 'limonada', 'item', ['1 x-bacon', '1 lemonade']],
  ['mais um pudim', 'pudim', 'item', ['1 x-bacon', '1 lemonade', '1 flan']],
]);

conversation('“mais uma” soma, não troca', [
  ['uma coxinha', 'coxinha', 'item', ['1 coxinhas']],
  ['mais uma coxinha', 'duas coxinhas', 'item', ['2 coxinhas']],
]);

conversation('tirar pelo nome', [
  ['um pudim e dois brownies', ['pudim', 'brownies'], 'item', ['1 flan', '2 brownie']],
  ['tira o pudim', 'Tirei', 'item', ['2 brownie']],
  ['tira um brownie', 'Tirei', 'item', ['1 brownie']],
  ['tira o brownie', 'vazio', 'item', []],
]);

conversation('tirar pelo lugar na lista', [
  ['um pudim, um brownie e um tiramisù', 'tiramisù', 'item', ['1 flan', '1 brownie', '1 tiramisu']],
  ['tira o segundo', ['Tirei', 'brownie'], 'item', ['1 flan', '1 tiramisu']],
  ['tira o último', ['Tirei', 'tiramisù'], 'item', ['1 flan']],
]);

conversation('“tira ela” é a de que se falou', [
  ['uma lasanha', 'lasanha', 'item', ['1 lasagna']],
  ['tira ela', 'Tirei', 'item', []],
]);

conversation('trocar um item por outro', [
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['troca o pudim por um brownie', ['brownie'], 'item', ['1 brownie']],
]);

conversation('mudar a quantidade', [
  ['uma limonada', 'limonada', 'item', ['1 lemonade']],
  ['muda pra três limonadas', 'limonadas', 'item', ['3 lemonade']],
]);

conversation('apagar o pedido é confirmado antes', [
  ['um pudim', 'pudim', 'item'],
  ['limpa tudo', 'apagar', 'confirm', ['1 flan']],
  ['não', 'fica assim', 'item', ['1 flan']],
  ['limpa tudo', 'apagar', 'confirm'],
  ['sim', 'Limpei', 'item', []],
]);

conversation('o que se vende por peso é pedido em gramas', [
  [
    'quero trezentos gramas de antepasto de berinjela',
    '300 g',
    'item',
    ['300 aubergine-antipasto'],
  ],
]);

conversation('uma quantidade absurda é perguntada, e o não tira', [
  ['quero duzentos pudins', '200', 'confirm', ['200 flan']],
  ['não', 'Tirei', 'item', []],
]);

conversation('uma quantidade absurda que era essa mesmo fica', [
  ['quero trinta coxinhas', '30', 'confirm', ['30 coxinhas']],
  ['isso mesmo', 'Mais alguma coisa', 'item', ['30 coxinhas']],
  ['mais um pudim', 'pudim', 'item', ['30 coxinhas', '1 flan']],
]);

conversation('o que não está no cardápio não vira outra coisa', [
  ['me manda um sushi', 'sushi', 'item', []],
  ['quero um iphone', 'iphone', 'item', []],
]);

conversation('metade do pedido não existe: anota o que existe, ou diz o que falta', [
  ['quero um pudim e um sushi', ['sushi', 'um pudim?'], 'confirm', []],
  ['pode ser', 'pudim', 'item', ['1 flan']],
]);

conversation('uma palavra que serve para vários é perguntada', [
  ['quero dois sucos', ['Qual deles', 'suco de laranja'], 'which', []],
  ['o de laranja', 'dois sucos de laranja', 'item', ['2 orange-juice']],
]);

conversation('a dúvida fica em pé enquanto se fala de outra coisa', [
  ['quero um suco', 'Qual deles', 'which'],
  ['quais são as bebidas?', ['Bebidas', 'Qual deles'], 'which'],
  ['maracujá', 'suco de maracujá', 'item', ['1 passion-fruit-juice']],
]);

conversation('um combo é um item só', [
  ['um combo casal', 'combo casal', 'option'],
  ['guaraná', 'guaraná', 'item', ['1 couple-combo guarana']],
]);

conversation('duas coisas tiradas de uma vez', [
  ['uma lasanha, um pudim e uma coxinha', /./, 'item', ['1 lasagna', '1 flan', '1 coxinhas']],
  ['tira a lasanha e o pudim', ['lasanha', 'pudim'], 'item', ['1 coxinhas']],
]);
