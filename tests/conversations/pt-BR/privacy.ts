import { conversationIn } from '../../support/conversation.ts';
import { known, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('o que você sabe de mim', [
  ['o que você sabe de mim?', 'Não guardo', 'none'],
  known,
  ['o que você sabe de mim?', ['Maria', 'Flores'], 'none'],
]);

conversation('apagar os dados é confirmado, e apaga', [
  known,
  ['apaga meus dados', 'volta atrás', 'confirm'],
  ['sim', 'apaguei', 'none'],
  ['o que você sabe de mim?', 'Não guardo', 'none'],
]);

conversation('apagar os dados, e pensar melhor', [
  known,
  ['apaga meus dados', 'volta atrás', 'confirm'],
  ['não', 'ficam', 'none'],
  ['o que você sabe de mim?', 'Maria', 'none'],
]);

conversation(
  'com um pedido a caminho os dados ficam até ele terminar',
  [
    known,
    ['uma lasanha', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', 'Total', 'confirm'],
    ['sim', 'Pedido 1', 'none'],
    ['apaga meus dados', 'em andamento', 'none'],
    orderIs('delivered'),
    ['apaga meus dados', 'volta atrás', 'confirm'],
    ['sim', 'apaguei', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(JSON.stringify(orders)).not.toContain('Maria');
    },
  },
);
