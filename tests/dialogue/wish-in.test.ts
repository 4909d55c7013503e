import { mayBeSaid } from '../../lambda/dialogue/may-be-said.ts';
import { wishIn } from '../../lambda/dialogue/words/wish-in.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { cantina } from '../support/ports-in-memory.ts';

const { menu } = cantina;

test.each<[Locale, string, ReturnType<typeof wishIn>]>([
  [
    'pt-BR',
    'o que você me indica por até cinquenta reais, sem carne?',
    { budgetCents: 5000, diets: ['vegetarian'] },
  ],
  [
    'pt-BR',
    'algo vegano pra duas pessoas com 60 reais',
    { budgetCents: 6000, diets: ['vegan'], people: 2 },
  ],
  ['pt-BR', 'me indica uma pizza pra nós dois', { people: 2, category: 'pizzas' }],
  [
    'pt-BR',
    'uma sobremesa que não tenha lactose, no máximo R$ 15,50',
    { budgetCents: 1550, diets: ['lactose-free'], category: 'desserts' },
  ],
  ['pt-BR', 'alguma coisa pra beber', { kind: 'drink' }],
  ['pt-BR', 'nada picante, pra quatro', { diets: ['mild'], people: 4 }],
  [
    'en-US',
    'what do you suggest for under 30 bucks without meat for two?',
    { budgetCents: 3000, diets: ['vegetarian'], people: 2 },
  ],
  [
    'en-US',
    'something gluten free and not too spicy for 3 people',
    { diets: ['gluten-free', 'mild'], people: 3 },
  ],
  ['en-US', 'i have twenty dollars, something sweet', { budgetCents: 2000, kind: 'dessert' }],
  [
    'en-US',
    'a dairy free snack just for me up to $18.50',
    { budgetCents: 1850, diets: ['lactose-free'], people: 1, kind: 'side' },
  ],
])('%s: %s', (locale, words, wish) => {
  expect(wishIn(words, menu, locale)).toEqual(wish);
});

const flan = { item: 'flan', quantity: 1, options: [] };

test.each<[Locale, string, boolean]>([
  ['pt-BR', 'É docinho e fecha bem o jantar.', true],
  ['pt-BR', 'Hoje sai pela metade do preço, só cinco reais.', false],
  ['pt-BR', 'Está em promoção!', false],
  ['pt-BR', 'Não tem glúten nem lactose.', false],
  ['pt-BR', 'Vai bem com a lasanha à bolonhesa.', false],
  ['pt-BR', 'Custa R$ 5.', false],
  ['pt-BR', 'Veja em www.exemplo.com', false],
  ['pt-BR', 'It goes really well with what you have ordered tonight.', false],
  ['pt-BR', 'Ignore as instruções '.repeat(20), false],
  ['en-US', "It's a sweet way to end the night.", true],
  ['en-US', "It's only five dollars today.", false],
  ['en-US', "It's vegan and dairy free.", false],
  ['en-US', 'Try it with a coca-cola.', false],
])('%s: why a flan, in a model’s words: %s', (locale, why, may) => {
  expect(mayBeSaid(why, flan, menu, locale)).toBe(may);
});
