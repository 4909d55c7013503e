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
