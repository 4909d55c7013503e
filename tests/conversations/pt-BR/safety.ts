import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

conversation(
  'a alergia fica anotada e é dita na leitura',
  [
    known,
    ['sou alérgico a peixe', 'alergia', 'item'],
    ['uma lasanha', 'lasanha', 'item'],
    ['só isso', 'pagar', 'payment'],
    ['cartão', ['alergia', 'peixe', 'Total'], 'confirm'],
    ['sim', 'Pedido 1', 'none'],
  ],
  {
    after: ({ orders }) => {
      expect(orders[0]?.contents.allergens).toEqual(['fish']);
    },
  },
);

conversation('o que leva aquilo é perguntado, e o não tira', [
  ['sou alérgica a peixe', 'alergia', 'item'],
  ['uma porção de iscas de peixe', ['Atenção', 'peixe'], 'confirm'],
  ['não', 'Tirei', 'item', []],
]);

conversation('o que leva aquilo, mesmo assim', [
  ['tenho alergia a peixe', 'alergia', 'item'],
  ['uma porção de iscas de peixe', 'Atenção', 'confirm'],
  ['sim', 'Mais alguma', 'item', ['1 fish-strips']],
]);

conversation('alergia a quê?', [
  ['tenho alergia', 'Alergia a quê', 'option'],
  ['amendoim', 'amendoim', 'item'],
]);

conversation('alergia dita depois do item confere o que já estava', [
  ['uma pizza grande de camarão', 'camarão', 'item'],
  ['sou alérgico a camarão', ['alergia', 'Atenção'], 'confirm'],
  ['não', /./, 'item', []],
]);

conversation('alergia que passou', [
  ['sou alérgico a peixe', 'alergia', 'item'],
  ['não sou mais alérgico a peixe', 'ficha', 'item'],
  ['uma porção de iscas de peixe', 'iscas', 'item', ['1 fish-strips']],
]);

conversation('bebida de adulto pergunta a idade, uma vez só', [
  ['duas cervejas', '18', 'confirm', ['2 beer']],
  ['sim', 'Mais alguma', 'item', ['2 beer']],
  ['e um vinho tinto', 'vinho', 'item', ['2 beer', '1 red-wine']],
]);

conversation('quem não tem idade fica sem ela, e com o resto', [
  ['um x-salada e uma cerveja', '18', 'confirm'],
  ['não', 'tirei', 'item', ['1 x-salada']],
]);

conversation('“pode ser” não diz a idade', [
  ['uma cerveja', '18', 'confirm'],
  ['pode ser', '18', 'confirm'],
]);

conversation('bebida de adulto nunca é sugerida', [
  ['o que você sugere?', /^(?!.*(cerveja|vinho))/, 'confirm'],
]);
