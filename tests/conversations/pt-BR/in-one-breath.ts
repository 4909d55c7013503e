import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('o que é corrigido na mesma frase é o que se acabou de pedir', [
  ['uma pizza grande de calabresa', 'pizza', 'item', ['1 pizza calabresa large']],
  [
    'e duas cocas lata, aliás, faz três',
    '3 coca-colas',
    'item',
    ['1 pizza calabresa large', '3 coca-cola can'],
  ],
  ['um pudim, na verdade dois', 'dois pudins', 'item'],
]);

conversation('a observação é da pizza que já está no pedido, e não de outra', [
  known,
  ['uma pizza grande de calabresa e um pudim', 'pizza', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  [
    'sim, mas a pizza bem passada',
    'bem passada',
    'confirm',
    ['1 pizza calabresa large “bem passada”', '1 flan'],
  ],
  ['sim', 'Pedido 1', 'none'],
]);

conversation('antes de fechar, o pedido ainda não está em lugar nenhum', [
  known,
  ['um pudim', 'pudim', 'item'],
  ['cadê meu pedido?', ['ainda não foi fechado', 'minutos'], 'item'],
]);

conversation('o complemento dito depois é do endereço, e não o nome', [
  ['um pudim e uma lasanha', 'lasanha', 'item'],
  ['só isso', 'rua', 'address'],
  ['rua das flores cento e vinte, centro', 'nome', 'name'],
  ['apartamento doze', 'apartamento 12', 'name'],
  ['Maria', 'telefone', 'phone'],
]);

conversation('o que não está no pedido não se troca por nada', [
  ['uma pizza grande de calabresa e uma pizza média de marguerita', 'pizza', 'item'],
  [
    'troca a coca por guaraná',
    'No seu pedido não tem coca-cola',
    'item',
    ['1 pizza calabresa large', '1 pizza margherita medium'],
  ],
]);

conversation('do que se acabou de falar, só falta o tamanho', [
  ['tem coca zero?', 'Tem sim', 'confirm'],
  ['quero uma de 2 litros', 'coca-cola zero', 'item', ['1 coca-zero 2l']],
  ['fecha', 'rua', 'address'],
]);

conversation('perguntar o que vai num item não pede nada', [
  ['tem amendoim no brownie?', 'não consta amendoim', 'confirm', []],
  ['não', 'O que vai ser', 'item', []],
  ['algo pra beber até dez reais', 'Quer que eu anote?', 'confirm', []],
]);

conversation('perguntar se aceita não é escolher', [
  ['um pudim', 'pudim', 'item'],
  ['vocês aceitam vale refeição?', 'Aceitamos, sim: vale-refeição', 'item'],
  ['só isso', 'rua', 'address'],
]);

conversation('um sobrenome não é refrigerante', [
  ['uma lasanha', 'lasanha', 'item'],
  ['meu nome é Carla Souza', 'Carla', 'item', ['1 lasagna']],
]);

conversation('o de bacon é o que tem bacon no nome', [
  ['quero dois hambúrgueres', 'Qual', 'which'],
  ['o de bacon', 'x-bacon', 'item', ['2 x-bacon']],
]);
