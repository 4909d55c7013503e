import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexResponse } from '../../lambda/channels/lex/response.ts';
import { lexResponseSchema } from '../support/lex-response-schema.ts';
import { newWorld, type World } from '../support/world.ts';

/** What a caller presses, in Lex's own events: the digits as `inputTranscript`, with or without the key that ends them. */

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

interface Heard {
  words: string;
  expects: string | undefined;
  dialogAction: LexResponse['sessionState']['dialogAction'];
}

const eventOf = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'events', `${name}.json`), 'utf8')) as object;

/** Somebody on the phone, who speaks and presses keys. */
function caller(language: 'pt' | 'en', sessionId: string) {
  const hears =
    (event: object) =>
    async (inputTranscript: string): Promise<Heard> => {
      const answer = await world.hears({ ...event, sessionId, inputTranscript });
      const { messages, sessionState } = lexResponseSchema.parse(answer) as LexResponse;
      return {
        words: messages.map(({ content }) => content).join(' '),
        expects: sessionState.sessionAttributes['expects'],
        dialogAction: sessionState.dialogAction,
      };
    };
  return {
    says: hears(eventOf(`${language}-speech-order`)),
    presses: hears(eventOf(`${language}-dtmf-digit`)),
  };
}

const basketOf = async (id: string) =>
  (await world.session({ channel: 'lex', id })).basket.map(({ item, quantity }) => [
    item,
    quantity,
  ]);

const voiceCodeOf = async (id: string) =>
  (await world.session({ channel: 'lex', id })).profile.voiceCode;

test('digits after an item are how many', async () => {
  const { says, presses } = caller('pt', 'keys-how-many');
  await says('quero coxinha');
  expect((await presses('3#')).words).toContain('coxinhas');
  expect(await basketOf('keys-how-many')).toEqual([['coxinhas', 3]]);
  expect((await presses('12')).words).toContain('12 coxinhas');
  expect(await basketOf('keys-how-many')).toEqual([['coxinhas', 12]]);
});

test('digits after an item are how many in English', async () => {
  const { says, presses } = caller('en', 'keys-how-many-en');
  await says('a lemonade please');
  await presses('4#');
  expect(await basketOf('keys-how-many-en')).toEqual([['lemonade', 4]]);
});

test('a key is the one that was read out there, where many were', async () => {
  const { says, presses } = caller('pt', 'keys-names');
  expect((await says('um suco')).words).toContain('suco de laranja, suco de morango');
  expect((await presses('2')).words).toContain('suco de morango');
  await says('uma pizza grande');
  expect((await presses('2')).words).toContain('calabresa');
  const { basket } = await world.session({ channel: 'lex', id: 'keys-names' });
  expect(basket.map(({ quantity }) => quantity)).toEqual([1, 1]);
});

test.each([
  ['pt', 'uma pizza grande', 'mais opções', 'quatro queijos, atum', 'atum'],
  ['pt', 'um hambúrguer', 'mais opções', 'x-calabresa, x-tudo', 'x-tudo'],
  ['en', 'a large pizza', 'more options', 'four cheese, tuna', 'tuna'],
  ['en', 'a burger', 'more options', 'sausage burger, everything burger', 'everything burger'],
] as const)(
  'after the rest of a list (%s, %s) a key is a place in what was just read',
  async (language, order, more, read, second) => {
    const { says, presses } = caller(language, `keys-rest-${language}-${second}`);
    await says(order);
    expect((await says(more)).words).toContain(read);
    expect(await presses('2')).toMatchObject({
      words: expect.stringContaining(second) as string,
      expects: 'item',
    });
  },
);

test('five are read at a time, and whether to go on is asked', async () => {
  const { says, presses } = caller('pt', 'keys-five');
  const goesOn = async (words: string) => (await says(words)).words;
  expect(await goesOn('o que tem de bebida')).toContain(
    'fanta laranja. E tem mais 13. Quer ouvir?',
  );
  expect(await goesOn('sim')).toContain('sprite, água, suco de laranja');
  expect(await goesOn('quero')).toContain('E tem mais 3. Quer ouvir?');
  expect((await presses('1')).words).toContain('suco de maracujá');
});

test('five are read at a time in English, and a no ends it', async () => {
  const { says } = caller('en', 'keys-five-en');
  expect((await says('what drinks do you have')).words).toContain('13 more. Want to hear them?');
  expect(await says('yes')).toMatchObject({
    words: expect.stringContaining('sprite, water, orange juice') as string,
  });
  expect(await says('no')).toMatchObject({ expects: 'item' });
});

test('a voice code is pressed twice, and is listened for as a number that no log of Lex shows', async () => {
  const { says, presses } = caller('pt', 'keys-code');
  const asked = await says('quero criar um código de voz');
  expect(asked.dialogAction).toEqual({ type: 'ElicitSlot', slotToElicit: 'code' });
  const again = await presses('4321#');
  expect(again).toMatchObject({
    words: expect.stringContaining('de novo') as string,
    dialogAction: { type: 'ElicitSlot', slotToElicit: 'code' },
  });
  expect(await presses('4321')).toMatchObject({
    words: expect.stringContaining('código guardado') as string,
    expects: 'none',
  });
  expect(await voiceCodeOf('keys-code')).toBeDefined();
});

test.each([
  ['three digits', '432#'],
  ['five digits', '43210#'],
  ['one digit', '4'],
])('%s are no voice code, and it is asked for again', async (_what, keys) => {
  const { says, presses } = caller('en', `keys-short-${keys.length}`);
  await says('set up a voice code');
  expect(await presses(keys)).toMatchObject({
    expects: 'code',
    dialogAction: { type: 'ElicitSlot', slotToElicit: 'code' },
  });
});

test('another code the second time is not kept', async () => {
  const { says, presses } = caller('pt', 'keys-other-code');
  await says('quero criar um código de voz');
  await presses('4321#');
  expect(await presses('4322#')).toMatchObject({ expects: 'code' });
  expect(await voiceCodeOf('keys-other-code')).toBeUndefined();
});

test('what is pressed at the read-back is its yes or no; a sum of money is its digits, and no key is offered for it', async () => {
  const { says, presses } = caller('pt', 'keys-whole-order');
  for (const words of ['cinco pudins', 'só isso', 'Rua das Flores 120, Centro', 'Maria da Silva'])
    await says(words);
  const payment = await presses('11987654321#');
  expect(payment.words).toContain('1 para dinheiro');
  expect((await presses('1')).words).toContain('No teclado: 1 para Sim, 2 para Não');
  const howMuch = await presses('1');
  expect(howMuch.words).toContain('Troco pra quanto?');
  expect(howMuch.words).not.toContain('No teclado');
  const tooLittle = await presses('5#');
  expect(tooLittle.words).toContain('Cinco reais não cobre');
  expect(tooLittle.words).not.toContain('No teclado');
  const readBack = await presses('100#');
  // Lex is not to take the answer for a yes or a no by itself: keys, and a yes with a wish, come as they are.
  expect(readBack).toMatchObject({ expects: 'confirm', dialogAction: { type: 'ElicitIntent' } });
  expect((await presses('2')).expects).not.toBe('none');
  expect((await says('só isso')).expects).toBe('confirm');
  expect(await presses('1#')).toMatchObject({
    expects: 'none',
    dialogAction: { type: 'Close' },
  });
});
