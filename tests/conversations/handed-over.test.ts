import { conversationIn } from '../support/conversation.ts';
import type { World } from '../support/ports-in-memory.ts';

const conversa = conversationIn('pt-BR');
const conversation = conversationIn('en-US');

const withQueue = {
  meanwhile: (world: World) => {
    const shop = { ...world.book.shop, handOff: { queueUrl: 'https://sqs.invalid/people' } };
    world.book = { ...world.book, version: 'with-queue', shop };
  },
};

const withoutAdultsByVoice = {
  meanwhile: (world: World) => {
    const shop = { ...world.book.shop, hideAdultsOnAlexa: true };
    world.book = { ...world.book, version: 'no-adults', shop };
  },
};

conversa(
  'quem pede uma pessoa é passado adiante com o que já disse',
  [withQueue, ['um pudim', 'pudim', 'item'], ['quero falar com uma pessoa', 'chamei', 'item']],
  {
    after: ({ world }) => {
      expect(world.handedOff).toEqual([['um pudim']]);
    },
  },
);

conversation(
  'who asks for a person gets the phone where nobody reads a queue',
  [
    ['one flan', 'flan', 'item'],
    ['talk to a person', '5555-0100', 'item'],
  ],
  {
    after: ({ world }) => {
      expect(world.handedOff).toEqual([]);
    },
  },
);

conversa('o de sempre, com uma diferença', [
  ['uma pizza grande de calabresa', 'calabresa', 'item'],
  ['só isso', 'rua', 'address'],
  ['Rua das Flores 120, Centro', 'nome', 'name'],
  ['Maria', 'telefone', 'phone'],
  ['11 98765-4321', 'pagar', 'payment'],
  ['cartão', 'Total', 'confirm'],
  ['sim', 'Pedido 1', 'none'],
  ['o de sempre sem cebola', ['calabresa', 'sem cebola'], 'confirm'],
  ['sim', 'sem cebola', 'item'],
]);

conversation('the usual but no onions', [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['Mary', 'phone', 'phone'],
  ['11 98765-4321', 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
  ['the usual but no onions', ['calabresa', 'no onion'], 'confirm'],
  ['yes', 'no onion', 'item'],
]);

test.each(['pt-BR', 'en-US'] as const)(
  'what is for adults can be kept off voice (%s)',
  async (locale) => {
    const { inMemory } = await import('../support/ports-in-memory.ts');
    const { speak } = await import('../support/channels.ts');
    const world = inMemory();
    withoutAdultsByVoice.meanwhile(world);
    const words = locale === 'pt-BR' ? 'uma cerveja' : 'a beer';
    const aloud = await speak({ channel: 'alexa', locale, id: 'echo' }, words, 'one', world.ports);
    expect(aloud.expects).toBe('item');
    expect([...world.sessions.values()].flatMap(({ basket }) => basket)).toEqual([]);
    const written = await speak({ channel: 'lex', locale, id: 'chat' }, words, 'two', world.ports);
    expect(written.expects).toBe('confirm');
  },
);
