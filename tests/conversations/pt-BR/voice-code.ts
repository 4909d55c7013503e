import { conversationIn, type Exchange } from '../../support/conversation.ts';
import { known, later, shopIs } from '../happenings.ts';

/** Quatro números que o cliente escolhe, pedidos antes de cada pedido pela Alexa. */

const conversation = conversationIn('pt-BR');
const alexa = { on: ['alexa'] as const };

const withCode: Exchange[] = [
  known,
  ['quero criar um código de voz', 'quatro números', 'code'],
  ['quatro três dois um', 'de novo', 'code'],
  ['4321', 'código guardado', 'none'],
];

const toConfirm: Exchange[] = [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
];

conversation(
  'o código é pedido depois do sim, e só então o pedido é feito',
  [
    ...withCode,
    ...toConfirm,
    ['sim', /^Qual é o seu código de voz\?$/, 'code'],
    ['quarenta e três vinte e um', 'Pedido 1', 'none'],
  ],
  {
    ...alexa,
    after: ({ orders }) => {
      expect(orders).toHaveLength(1);
    },
  },
);

conversation(
  'errado três vezes não é pedido, e o pedido fica guardado',
  [
    ...withCode,
    ...toConfirm,
    ['sim', 'código de voz', 'code'],
    ['1111', /^Não bateu com o código. Qual é o seu código de voz\?$/, 'code'],
    ['dois dois dois', 'São quatro números', 'code'],
    ['2222', 'Não bateu', 'code'],
    ['3333', ['guardado', 'daqui a uma hora'], 'none', ['1 pizza calabresa large']],
    ['só isso', 'Total', 'confirm'],
    ['sim', 'daqui a uma hora', 'none'],
    later(60),
    ['só isso', 'Total', 'confirm'],
    ['sim', 'código', 'code'],
    ['4321', 'Pedido 1', 'none'],
  ],
  alexa,
);

conversation(
  'quem esqueceu escolhe outro pelo chat; ali ele não é pedido para fechar',
  [
    ...withCode,
    ...toConfirm,
    ['sim', 'código', 'code'],
    ['ajuda', 'pelo chat', 'code'],
    ['quanto deu?', ['deu', 'código de voz'], 'code'],
    ['não', 'mudar', 'item'],
    ['só isso', 'Total', 'confirm'],
  ],
  alexa,
);

conversation(
  'pela Alexa o código de agora vem antes de mudar, tirar ou juntar com outro aparelho',
  [
    ...withCode,
    ['muda meu código de voz', 'Qual é o seu código', 'code'],
    ['quatro três dois um', 'quatro números você quer', 'code'],
    ['zero zero quatro dois', 'de novo', 'code'],
    ['zero zero quatro três', 'diferente', 'code'],
    ['zero zero quatro dois', 'de novo', 'code'],
    ['0042', 'código guardado', 'none'],
    ['quero continuar no celular', 'Qual é o seu código', 'code'],
    ['0042', 'outro aparelho', 'none'],
    ['123456', 'Qual é o seu código', 'code'],
    ['não', 'fica assim', 'none'],
    ['tira meu código de voz', 'Qual é o seu código', 'code'],
    ['0042', 'não peço mais', 'none'],
    ['tira meu código de voz', 'não tem código', 'none'],
    ...toConfirm,
    ['sim', 'Pedido 1', 'none'],
  ],
  alexa,
);

conversation(
  'no chat ele é criado, mudado e tirado, e nunca pedido',
  [
    ...withCode,
    ...toConfirm,
    ['sim', 'Pedido 1', 'none'],
    ['meu código de voz é 9876', 'quatro números você quer', 'code'],
    ['9 8 7 6', 'de novo', 'code'],
    ['9876', 'código guardado', 'none'],
    ['o que você sabe de mim?', 'código de voz', 'none'],
    ['não quero mais o código de voz', 'não peço mais', 'none'],
  ],
  { on: ['lex'] },
);

conversation('onde a loja não usa código, nada é guardado', [
  shopIs({ voiceCode: false }),
  ['quero criar um código de voz', 'não usa código de voz', 'none'],
]);

conversation('apagar os dados apaga o código', [
  ...withCode,
  ['apaga meus dados', 'volta atrás', 'confirm'],
  ['sim', 'apaguei', 'none'],
  ['tira meu código de voz', 'não tem código', 'none'],
]);
