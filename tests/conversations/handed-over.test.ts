import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { conversationIn } from '../support/conversation.ts';
import type { World } from '../support/world.ts';
import { shopIs } from './happenings.ts';

const conversa = conversationIn('pt-BR');
const conversation = conversationIn('en-US');

/** The shop's people read a queue; one for each script. */
let queues = 0;
let queueUrl = '';
const withQueue = {
  meanwhile: async (world: World) => {
    queues += 1;
    const name = `people-${queues}`;
    await world.services.sqs.send(new CreateQueueCommand({ QueueName: name }));
    queueUrl = world.services.queue(name);
    await shopIs({ handOff: { queueUrl } }).meanwhile(world);
  },
};

async function handedOff(world: World): Promise<string[][]> {
  const { Messages = [] } = await world.services.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body = '' }) =>
    (JSON.parse(Body) as { transcript: { customer: string }[] }).transcript.map(
      ({ customer }) => customer,
    ),
  );
}

conversa(
  'quem pede uma pessoa é passado adiante com o que já disse',
  [withQueue, ['um pudim', 'pudim', 'item'], ['quero falar com uma pessoa', 'chamei', 'item']],
  {
    after: async ({ world }) => {
      expect(await handedOff(world)).toEqual([['um pudim']]);
    },
  },
);

conversation('who asks for a person gets the phone where nobody reads a queue', [
  ['one flan', 'flan', 'item'],
  ['talk to a person', /5555-0100|5 5 5 5, 0 1 0 0/, 'item'],
]);

conversa('e se a fila não responde, ouve o telefone', [
  {
    meanwhile: (world) =>
      shopIs({ handOff: { queueUrl: world.services.queue('nobody') } }).meanwhile(world),
  },
  ['quero falar com uma pessoa', /5555-0100|5 5 5 5, 0 1 0 0/, 'none'],
]);

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

const withoutAdultsByVoice = shopIs({ hideAdultsOnAlexa: true });

conversa(
  'o que é para maiores pode não ser vendido por voz',
  [withoutAdultsByVoice, ['uma cerveja', 'só pra maiores', 'item', []]],
  { on: ['alexa'] },
);

conversa(
  'e no chat continua sendo',
  [withoutAdultsByVoice, ['uma cerveja', '18 anos', 'confirm']],
  { on: ['lex'] },
);

conversation(
  'what is for adults can be kept off voice',
  [withoutAdultsByVoice, ['a beer', 'adults only', 'item', []]],
  { on: ['alexa'] },
);

conversation('and is still sold in the chat', [withoutAdultsByVoice, ['a beer', '18', 'confirm']], {
  on: ['lex'],
});
