import { conversationIn } from '../../support/conversation.ts';

const conversation = conversationIn('pt-BR');

conversation('tirar a cebola de todas', [
  ['duas pizzas grandes de calabresa', 'calabresa', 'item', ['2 pizza calabresa large']],
  ['tira a cebola', ['sem cebola', 'Ficou em'], 'item', ['2 pizza -onion calabresa large']],
]);

conversation('o que mudou é o que se diz', [
  ['um x-bacon e um pudim', ['x-bacon', 'pudim'], 'item'],
  ['x-bacon sem tomate', /tomate/, 'item'],
]);

conversation('trocar uma opção fica com a nova, não com as duas', [
  ['uma coca lata', 'lata', 'item', ['1 coca-cola can']],
  ['troca a coca por uma de dois litros', '2 litros', 'item', ['1 coca-cola 2l']],
]);

conversation('mudar o tamanho da pizza', [
  ['uma pizza grande de calabresa', 'grande', 'item', ['1 pizza calabresa large']],
  ['muda a pizza pra média', 'média', 'item', ['1 pizza calabresa medium']],
]);

conversation('mudar o sabor da pizza', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['troca a calabresa por portuguesa', 'portuguesa', 'item', ['1 pizza large portuguesa']],
]);

conversation('acrescentar borda depois', [
  ['uma pizza grande de atum', 'atum', 'item', ['1 pizza large tuna']],
  [
    'põe borda de catupiry nela',
    'borda de catupiry',
    'item',
    ['1 pizza catupiry-crust large tuna'],
  ],
]);

conversation('mudar de ideia no meio da frase', [
  ['uma coxinha, não, duas coxinhas', 'coxinhas', 'item', ['2 coxinhas']],
]);

conversation('“deixa assim” não muda nada', [
  ['um pudim e um brownie', 'brownie', 'item'],
  ['deixa assim', /./, 'address', ['1 flan', '1 brownie']],
]);

conversation('“deixa pra lá” numa dúvida larga a dúvida e nada mais', [
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['e um suco', 'Qual deles', 'which', ['1 flan']],
  ['deixa pra lá', 'Mais alguma', 'item', ['1 flan']],
]);

conversation('a dúvida não se perde quando se fala de outra coisa', [
  ['um pudim', 'pudim', 'item', ['1 flan']],
  ['e um suco', 'Qual deles', 'which', ['1 flan']],
  ['só isso', 'qual deles', 'which'],
  ['Rua das Flores 120, Centro', 'Qual deles', 'which'],
]);

conversation('o que foi lido inteiro, sem certeza de onde, é perguntado inteiro', [
  [
    'uma pizza grande meia calabresa meia portuguesa com bacon',
    ['meia calabresa', 'meia portuguesa', 'bacon'],
    'confirm',
    [],
  ],
  ['sim', 'bacon', 'item', ['1 pizza bacon calabresa large portuguesa']],
]);
