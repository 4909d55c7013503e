import { conversationIn } from '../../support/conversation.ts';
import { known, orderIs } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation('o que você sabe de mim', [
  ['o que você sabe de mim?', 'Não guardo', 'none'],
  known,
  [
    'o que você sabe de mim?',
    ['Maria', 'Flores', /\(11\) 98765-4321|1 1, 9 8 7 6 5, 4 3 2 1/],
    'none',
  ],
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

conversation('por onde quer ser avisado, dito a qualquer hora', [
  ['não me manda mais sms', ['não te aviso mais por SMS', 'só perguntar'], 'none'],
  ['me avisa por e-mail', 'qual é o seu e-mail', 'none'],
  [
    'maria ponto silva 85 arroba exemplo ponto com ponto br',
    'maria.silva85@exemplo.com.br',
    'none',
  ],
  ['o que você sabe de mim?', 'e-mail maria.silva85@exemplo.com.br', 'none'],
  ['uma lasanha', 'lasanha', 'item'],
  ['pode me mandar sms', 'te aviso por SMS', 'item', ['1 lasagna']],
  ['para de mandar avisos', 'por SMS, por e-mail ou pela Alexa', 'item', ['1 lasagna']],
]);

conversation('um e-mail escrito, no meio do fechamento, e um que não se entende', [
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'mando', 'address'],
  ['meu e-mail é Maria.Silva@exemplo.com', 'maria.silva@exemplo.com', 'address', ['1 lasagna']],
  ['meu e-mail é maria arroba', 'Não peguei o e-mail', 'address', ['1 lasagna']],
]);
