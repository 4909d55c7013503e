import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation(
  'quem vem buscar não diz endereço nem paga entrega',
  [
    ['uma lasanha', 'lasanha', 'item'],
    ['vou buscar aí', ['buscar', 'sem taxa'], 'item'],
    ['só isso', 'nome', 'name'],
    ['Ana', 'telefone', 'phone'],
    ['11 98765-4321', 'retirada', 'payment'],
    ['dinheiro', ['buscar', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents).toMatchObject({ pickUp: true, totalCents: 4690 });
    },
  },
);

conversation('mudou: agora é pra entregar', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['vou buscar', 'buscar', 'item'],
  ['melhor entregar', 'entregar', 'item'],
  ['só isso', 'na entrega', 'payment'],
]);

conversation('para buscar não há mínimo', [
  known,
  ['um pudim', 'pudim', 'item'],
  ['é pra retirar', 'buscar', 'item'],
  ['só isso', 'retirada', 'payment'],
]);

conversation('mudar para retirada depois da leitura lê de novo', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', ['taxa', 'Total'], 'confirm'],
  ['vou buscar', ['buscar', 'Total'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
]);
