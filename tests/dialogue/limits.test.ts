import { packedSession } from '../../lambda/adapters/dynamodb/sessions.ts';
import { LONGEST_SESSION } from '../support/conversation.ts';
import { speak, type Customer } from '../support/channels.ts';
import { newWorld } from '../support/world.ts';

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
    const world = await newWorld();
    const who: Customer = { channel, locale: 'pt-BR', id: 'hungry' };
    let turn = 0;
    const says = (words: string) => speak(who, words, `request-${(turn += 1)}`, world.hears);
    const session = () => world.session(who);
    for (const words of RICH) await says(words);
    for (const kind of KINDS)
      for (const size of ['pequena', 'média', 'grande'])
        await says(`uma pizza ${size} de ${kind} com borda de cheddar`);
    expect((await session()).basket).toHaveLength(30);
    expect((await says('um pudim')).words).toContain('não cabe mais nada');
    expect((await session()).basket).toHaveLength(30);
    for (const words of ['só isso', 'Rua das Flores 120, Centro', 'Maria', '11 98765-4321', 'pix'])
      await says(words);
    expect(packedSession(await session()).length).toBeLessThan(LONGEST_SESSION);
    expect((await says('quanto deu?')).expects).toBe('confirm');
    expect((await says('sim')).order?.number).toBe(1);
  },
);
