import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

/** De qual delas se fala, quando há mais de uma no carrinho. */

conversation('o que se põe na marguerita não vira outra pizza', [
  known,
  ['uma pizza grande de pepperoni e uma média de marguerita', 'marguerita', 'item'],
  [
    'põe queijo extra na marguerita',
    'queijo extra',
    'item',
    ['1 pizza large pepperoni', '1 pizza +cheese margherita medium'],
  ],
]);

conversation('sem cebola em nenhuma pizza deixa o lanche como está', [
  known,
  ['uma pizza grande de calabresa, uma média de atum e um x-tudo', 'x-tudo', 'item'],
  [
    'sem cebola em nenhuma pizza',
    'sem cebola',
    'item',
    ['1 pizza -onion calabresa large', '1 pizza -onion medium tuna', '1 x-tudo'],
  ],
]);

conversation('tira tudo menos um não limpa tudo', [
  known,
  ['uma lasanha, um pudim e duas cocas lata', 'lasanha', 'item'],
  ['tira tudo menos a lasanha', 'Tirei do pedido', 'item', ['1 lasagna']],
]);

conversation('o bacon do x-bacon sai, e o x-bacon fica', [
  known,
  ['um x-bacon e um pudim', 'x-bacon', 'item'],
  ['tira o bacon do x-bacon', 'sem bacon', 'item', ['1 x-bacon -bacon', '1 flan']],
]);

conversation('da segunda não sai o que ela não tem, e isso é dito', [
  known,
  ['uma pizza grande de calabresa e uma lasanha', 'lasanha', 'item'],
  ['a segunda sem cebola', 'leva cebola', 'item', ['1 pizza calabresa large', '1 lasagna']],
  ['e de bebida o que tem?', /coca/i, /item|confirm/],
]);
