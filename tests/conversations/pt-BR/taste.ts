import { conversationIn } from '../../support/conversation.ts';
import { known, published, shopIs, wentTogether } from '../happenings.ts';

/** Suggestions, and questions about what the shop has and how it works. */

const conversation = conversationIn('pt-BR');

conversation('até tanto, sem carne: o que cabe no bolso, e só entra se quiserem', [
  [
    'o que você me indica por até cinquenta reais, sem carne?',
    ['marguerita', /37,90|trinta e sete/, 'anote?'],
    'confirm',
    [],
  ],
  ['pode ser', 'marguerita', 'item', ['1 pizza margherita small']],
]);

conversation('a segunda sugestão é outra, ainda sem carne', [
  ['me sugere alguma coisa sem carne', 'marguerita', 'confirm', []],
  [
    'tem outra sugestão?',
    /^(?!.*marguerita).*(vegetariano|espaguete|nhoque|ravióli)/i,
    'confirm',
    [],
  ],
]);

conversation('pra quatro pessoas vem o que dá pra quatro', [
  ['o que você recomenda pra quatro pessoas?', ['grande', /69,90|sessenta e nove/], 'confirm', []],
]);

conversation('pra dois, com pouco', [
  [
    'somos em duas pessoas, o que dá pra comer com trinta reais sem carne?',
    'mandioca',
    'confirm',
    [],
  ],
]);

conversation('o que ninguém tem não se inventa', [
  ['me indica alguma coisa vegana por até três reais', 'não achei nada', 'item', []],
]);

conversation('pra beber, com o que já foi pedido na mesma frase', [
  [
    'uma lasanha, e o que você me indica pra beber?',
    ['lasanha', 'limonada'],
    'confirm',
    ['1 lasagna'],
  ],
  ['quero', 'limonada', 'item', ['1 lasagna', '1 lemonade']],
]);

conversation('o que os outros levam junto', [
  wentTogether(['x-burger', 'onion-rings'], 20),
  ['um x-burger', 'x-burger', 'item', ['1 x-burger']],
  ['o que você sugere?', 'anéis de cebola', 'confirm'],
]);

conversation('quem tem alergia não ouve sugestão com o que faz mal', [
  ['tenho alergia a leite', 'leite', 'item'],
  ['o que você sugere?', /^(?!.*(pizza|x-tudo|lasanha|pudim)).*anote/i, 'confirm'],
  ['não', /./, 'item'],
  ['o que mais você indica?', /^(?!.*(pizza|x-tudo|lasanha|pudim)).*anote/i, 'confirm'],
]);

conversation('o que acabou não é sugerido', [
  published(({ items }) => {
    for (const item of items) if (item.category !== 'drinks') item.available = false;
  }),
  ['o que você me indica pra jantar?', 'não achei nada', 'item'],
  ['e pra beber, o que você indica?', 'limonada', 'confirm'],
]);

conversation('é vegetariana? o cardápio diz, ou não se garante', [
  ['a pizza de marguerita é vegetariana?', ['Tá no cardápio, sim', 'opção vegetariana'], 'confirm'],
  ['não', /./, 'item'],
  ['a lasanha é sem glúten?', 'não garanto', 'confirm'],
  ['não', /./, 'item'],
  ['a pizza baiana é apimentada?', ['sim', 'apimentada'], 'confirm'],
  ['não', /./, 'item'],
  ['a pizza é vegetariana?', 'Depende', 'confirm'],
]);

conversation('o que tem pra quem come de outro jeito', [
  ['o que vocês têm de vegano?', ['vegano tem', 'batata frita'], /item|confirm/, []],
  ['tem alguma sobremesa sem glúten?', ['pudim', 'traços'], 'item', []],
  ['tem algo apimentado?', ['apimentado', 'pizza'], 'item', []],
]);

conversation('um lanche que se chama vegetariano é ele mesmo', [
  ['tem hambúrguer vegetariano?', ['Tem sim', /x-vegetariano/i], 'confirm'],
]);

conversation('promoções que se pode contar', [
  ['tem alguma promoção?', ['BEMVINDO', '10%', 'primeiro pedido'], 'item'],
]);

conversation('sem promoção, não se inventa', [
  shopIs({ coupons: [] }),
  ['quais as promoções de hoje?', 'não tenho promoção', 'item'],
]);

conversation('o mínimo, do bairro ou de todos', [
  ['qual é o pedido mínimo?', [/25,00|vinte e cinco/, /40,00|quarenta/], 'none'],
  known,
  ['um pudim', 'pudim', 'item'],
  ['tem valor mínimo?', /30,00|trinta reais/, 'item'],
]);

conversation('o que a loja escreveu, palavra por palavra', [
  ['vocês aceitam reserva de mesa?', 'ordem de chegada', 'item'],
  ['onde eu paro o carro?', 'Estacionamento a gente não tem', 'item'],
  ['a que horas abre a piscina?', /5555-0100|5 5 5 5, 0 1 0 0|atende/, 'item'],
]);
