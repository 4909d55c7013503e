import { conversationIn } from '../../support/conversation.ts';
import { known, later } from '../happenings.ts';

const conversation = conversationIn('pt-BR');

const codeIn = (heard: string) => (/(?:\d ?){6}/.exec(heard)?.[0] ?? '').replaceAll(' ', '');

conversation('a conversa continua depois de horas', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  later(7 * 60),
  ['LaunchRequest', 'calabresa', 'item', ['1 pizza calabresa large']],
  ['mais um pudim', 'pudim', 'item', ['1 pizza calabresa large', '1 flan']],
]);

conversation('começa num aparelho e termina no outro', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['quero continuar no celular', 'código', 'item'],
  { elsewhere: [codeIn, 'tudo um pedido só', 'item', ['1 lasagna']] },
  { elsewhere: ['só isso', 'pagar', 'payment'] },
  { elsewhere: ['cartão', ['Maria', 'Total'], 'confirm'] },
  { elsewhere: ['sim', 'Pedido 1', 'none'] },
  ['cadê meu pedido?', 'pedido 1', 'none', []],
]);

conversation('com pedido dos dois lados, juntar é perguntado', [
  ['uma lasanha', 'lasanha', 'item'],
  { elsewhere: ['um pudim', 'pudim', 'item'] },
  ['me dá um código', 'código', 'item'],
  { elsewhere: [codeIn, ['pudim', 'Junto'], 'confirm'] },
  { elsewhere: ['sim', 'pudim', 'item', ['1 lasagna', '1 flan']] },
]);

conversation('juntar não, obrigado', [
  ['uma lasanha', 'lasanha', 'item'],
  { elsewhere: ['um pudim', 'pudim', 'item'] },
  ['me dá um código', 'código', 'item'],
  { elsewhere: [codeIn, 'Junto', 'confirm'] },
  { elsewhere: ['não', /./, 'item', ['1 lasagna']] },
]);

conversation('o código vale cinco minutos', [
  ['uma lasanha', 'lasanha', 'item'],
  ['me dá um código', 'código', 'item'],
  later(6),
  { elsewhere: [codeIn, 'não vale', 'item', []] },
]);

conversation('o código vale uma vez, e errado não vale', [
  { elsewhere: ['123456', 'não vale', 'item'] },
  { elsewhere: ['123457', 'não vale', 'item'] },
  { elsewhere: ['123458', 'não vale', 'item'] },
  { elsewhere: ['123459', 'não vale', 'item'] },
  { elsewhere: ['123450', 'não vale', 'item'] },
  { elsewhere: ['123451', 'muitas tentativas', 'item'] },
]);

conversation('dois itens ao mesmo tempo ficam os dois', [
  { atOnce: ['um pudim', 'um brownie'] },
  ['quanto deu?', ['pudim', 'brownie'], 'item'],
]);

conversation('o mesmo recado enviado de novo não entra duas vezes', [
  ['um pudim', 'pudim', 'item'],
  { sameRequestAgain: true },
  ['quanto deu?', 'pudim', 'item', ['1 flan']],
]);
