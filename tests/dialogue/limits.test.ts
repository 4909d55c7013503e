import { longestSession, speak, type Customer } from '../support/channels.ts';
import { inMemory } from '../support/ports-in-memory.ts';

const RICH = [
  'uma pizza grande meia calabresa meia portuguesa com borda de catupiry e bacon extra',
  'um x-tudo sem ervilha, sem milho, com cheddar e bem passado',
  'um açaí de 700 com granola, leite em pó e paçoca',
];
const KINDS = [
  'calabresa',
  'atum',
  'pepperoni',
  'baiana',
  'toscana',
  'escarola',
  'palmito',
  'camarão',
  'napolitana',
];

/** Every reply is checked against the limits of its channel where it is heard (channels.ts). */
test.each(['lex', 'alexa'] as const)(
  'thirty lines stay inside all limits (%s)',
  async (channel) => {
    const world = inMemory();
    const who: Customer = { channel, locale: 'pt-BR', id: 'hungry' };
    let turn = 0;
    const says = (words: string) => speak(who, words, `request-${(turn += 1)}`, world.ports);
    const basket = () => world.sessions.get(`${channel}#hungry`)?.basket.length ?? 0;
    for (const words of RICH) await says(words);
    for (const kind of KINDS)
      for (const size of ['pequena', 'média', 'grande'])
        await says(`uma pizza ${size} de ${kind} com borda de cheddar`);
    expect(basket()).toBe(30);
    for (const words of [
      'só isso',
      'Rua das Flores 120, Centro',
      'Maria',
      '11 98765-4321',
      'cartão',
    ])
      await says(words);
    const { lastReply, ...own } = world.sessions.get(`${channel}#hungry`) ?? {};
    // The reply kept for a request sent again comes on top: a read-back of thirty lines weighs 6 KB by itself.
    expect(JSON.stringify(own).length).toBeLessThan(longestSession);
    expect(JSON.stringify({ ...own, lastReply }).length).toBeLessThan(2 * longestSession);
    expect((await says('quanto deu?')).expects).toBe('confirm');
    expect((await says('sim')).order?.number).toBe(1);
  },
);
