import fc from 'fast-check';
import { speak, type Customer } from '../support/channels.ts';
import { newWorld } from '../support/world.ts';

/** Sentences of every kind, in any order: what is heard must never be a fault, whatever was asked before it. */
const SENTENCES = {
  'pt-BR': [
    'oi',
    'sim',
    'não',
    'isso',
    'deixa assim',
    'deixa pra lá',
    'ajuda',
    'repete',
    'tchau',
    'obrigado',
    'uma coca',
    'lata',
    'duas pizzas grandes meia calabresa meia atum',
    'sem cebola',
    'tira a segunda',
    'um suco',
    'o de laranja',
    'cinquenta pudins',
    'duas cervejas',
    'sou alérgico a peixe',
    'iscas de peixe',
    'só isso',
    'Rua das Flores 120, Centro',
    'Rua Augusta',
    '120',
    'Moema',
    'Maria',
    '11 98765-4321',
    '123',
    'cartão',
    'dinheiro',
    'pra cem',
    'pix',
    'vou buscar',
    'amanhã meio-dia',
    'cupom BEMVINDO',
    'cinco reais de gorjeta',
    'quanto deu?',
    'por que esse valor?',
    'cadê meu pedido?',
    'cancela',
    'o de sempre',
    'o de sempre sem o pudim',
    'apaga meus dados',
    'o que você sabe de mim?',
    'me dá um código',
    '123456',
    'veio errado',
    '5',
    'limpa tudo',
    "what's my total",
    'xpto',
    '🍕',
    '<speak>&',
    '',
  ],
  'en-US': [
    'hi',
    'yes',
    'no',
    'sounds good',
    'leave it like that',
    'never mind',
    'help',
    'repeat that',
    'bye',
    'thanks',
    'a coke',
    'a can',
    'two large half pepperoni half tuna pizzas',
    'no onions',
    'remove the second one',
    'a juice',
    'orange',
    'fifty flans',
    'two beers',
    "I'm allergic to fish",
    'fish strips',
    "that's all",
    'Rua das Flores 120, Centro',
    'Rua Augusta',
    '120',
    'Moema',
    'Mary',
    '11 98765-4321',
    '123',
    'card',
    'cash',
    'a hundred',
    'pix',
    "I'll pick it up",
    'tomorrow at noon',
    'coupon BEMVINDO',
    'five reais tip',
    "what's my total",
    'why is it that much',
    "where's my order",
    'cancel',
    'the usual',
    'delete my data',
    'what do you know about me',
    'give me a code',
    '123456',
    'my order was wrong',
    '5',
    'start over',
    'quanto deu?',
    'xyzzy',
    '🍕',
    '<speak>&',
    '',
  ],
} as const;

const CASES = [
  ['lex', 'pt-BR'],
  ['lex', 'en-US'],
  ['alexa', 'pt-BR'],
  ['alexa', 'en-US'],
] as const;

let talks = 0;

test.each(CASES)(
  'whatever is said, in whatever order, is answered (%s, %s)',
  async (channel, locale) => {
    const sentences = fc.array(fc.constantFrom<string>(...SENTENCES[locale]), {
      minLength: 10,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(sentences, async (talk) => {
        const world = await newWorld();
        talks += 1;
        const who: Customer = { channel, locale, id: `talker-${talks}` };
        let yeses = 0;
        for (const [at, words] of talk.entries()) {
          const heard = await speak(who, words, `request-${at}`, world.hears);
          expect(`${words} → ${heard.words}`).not.toMatch(/→ $|\{\{|undefined|\[object|NaN/);
          if (['sim', 'isso', 'yes', 'sounds good'].includes(words)) yeses += 1;
        }
        const orders = await world.ordersOf(await world.customer(who));
        expect(orders.length).toBeLessThanOrEqual(yeses);
      }),
      { numRuns: 25 },
    );
  },
);
