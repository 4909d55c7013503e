import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexResponse } from '../../lambda/channels/lex/response.ts';
import { lexResponseSchema } from '../support/lex-response-schema.ts';
import { newWorld, type World } from '../support/world.ts';

/** Events whole, as Lex V2 sends them (its reference, and what its console shows); only ids and words are made up. */
const FOLDER = join(import.meta.dirname, 'events');
const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));

/** The fields of an event that are looked at, or changed, here. */
interface Event {
  inputMode: string;
  inputTranscript: string;
  sessionId: string;
  bot: { aliasName: string };
  sessionState: object;
  requestAttributes?: Record<string, unknown>;
}

const eventNamed = (name: string): Event =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Event;

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

/** What the Lambda answers, held to what Lex takes. */
async function answerTo(event: Event): Promise<LexResponse> {
  const answer = await world.hears(event);
  expect(lexResponseSchema.safeParse(answer).error?.message).toBeUndefined();
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(50 * 1024);
  return answer as LexResponse;
}

/** One caller's or writer's talk: each sentence in the event of that name, with other words. */
function talk(name: string, sessionId: string) {
  return async (inputTranscript: string, change: Partial<Event> = {}) => {
    const event = { ...eventNamed(name), sessionId, inputTranscript, ...change };
    const answer = await answerTo(event);
    return { ...answer, words: wordsOf(answer) };
  };
}

const wordsOf = ({ messages }: LexResponse) => messages.map(({ content }) => content).join(' ');

test('there are thirty events or more, of each mode, hook and language', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

test.each(names)('%s is answered as Lex takes it', async (name) => {
  const event = eventNamed(name);
  const { messages, sessionState } = await answerTo(event);
  const types = new Set(messages.map(({ contentType }) => contentType));
  const heard = event.inputMode === 'Speech' || event.inputMode === 'DTMF';
  if (heard) expect([...types]).toEqual(['SSML']);
  else expect(types).not.toContain('SSML');
  // Open exactly when it asks.
  expect(sessionState.dialogAction.type === 'Close').toBe(
    sessionState.sessionAttributes['expects'] === 'none',
  );
});

describe('what they ask for is done', () => {
  test.each([
    ['pt-text-order', /dois pudins/],
    ['en-text-order', /two flans/],
    ['pt-fulfilment-fallback', /coxinha/],
    ['en-fulfilment-fallback', /lemonade/],
    ['pt-speech-order', /<speak>.*dois pudins/],
    ['en-speech-order', /<speak>.*two flans/],
    ['pt-facebook', /coxinha.*guaraná/i],
    ['en-twilio', /two lemonades/],
    ['pt-no-interpretations', /pudim/],
    ['en-no-intent', /flan/],
    ['pt-null-slots', /pudim/],
    ['pt-unknown-intent', /pudim/],
    ['pt-hostile-types', /pudim/],
    ['en-hostile-state', /flan/],
    ['en-hostile-huge', /flan/],
  ])('%s', async (name, words) => {
    const sessionId = `again-${name}`;
    expect(wordsOf(await answerTo({ ...eventNamed(name), sessionId }))).toMatch(words);
  });
});

test('on the phone a phone number is listened for as such, questions are short, and keys stand for answers', async () => {
  const says = talk('pt-speech-order', 'caller-pt');
  const presses = talk('pt-dtmf-digit', 'caller-pt');
  await says('quero cinco pudins');
  expect((await says('só isso')).words).toContain('Pra qual endereço?');
  await says('Rua das Flores 120, Centro');
  const phone = await says('Maria da Silva');
  expect(phone.sessionState).toMatchObject({
    dialogAction: { type: 'ElicitSlot', slotToElicit: 'phone' },
    intent: { name: 'GivePhone', slots: { phone: null } },
  });
  expect(phone.words).toContain('Telefone com DDD?');
  const payment = await presses('11987654321#');
  expect(payment.sessionState.sessionAttributes['expects']).toBe('payment');
  expect(payment.words).toMatch(/No teclado: 1 para /);
  const readBack = await says('dinheiro');
  const asked = readBack.sessionState.sessionAttributes['expects'];
  const confirm = asked === 'change' ? await presses('2') : readBack;
  expect(confirm.sessionState).toMatchObject({
    dialogAction: { type: 'ElicitIntent' },
    sessionAttributes: { expects: 'confirm' },
  });
  // Money as it is spoken, and a yes that is a key.
  expect(confirm.words).toMatch(/reais/);
  const placed = await presses('1');
  expect(placed.sessionState).toMatchObject({
    dialogAction: { type: 'Close' },
    sessionAttributes: { order: expect.stringContaining('"status":"received"') as string },
  });
});

test('a web client that asks for chips gets them whole, in place of the card; a channel of Lex gets no payload', async () => {
  const chips = await talk('pt-web-chips', 'chips-1')('quero um pudim');
  expect(chips.messages.at(-1)).toEqual({
    contentType: 'CustomPayload',
    content: expect.stringMatching(/^\{"chips":\[".+"\]\}$/) as string,
  });
  const typesFor = async (name: string) =>
    (await talk(name, `card-${name}`)('quero um pudim')).messages.map((each) => each.contentType);
  expect(await typesFor('pt-text-order')).toContain('ImageResponseCard');
  for (const name of ['pt-facebook', 'pt-slack', 'pt-twilio'])
    expect(await typesFor(name)).not.toContain('CustomPayload');
});

test('nothing that a client sets says who someone is: not an attribute, not the session of another alias', async () => {
  const words = 'quanto deu?';
  await talk('pt-text-order', 'the-owner')('quero dois pudins');
  const sessionState = { sessionAttributes: { customer: 'the-owner', sessionId: 'the-owner' } };
  const requestAttributes = { customer: 'the-owner', 'x-amz-lex:user-id': 'the-owner' };
  const other = talk('pt-text-order', 'somebody-else');
  expect((await other(words, { sessionState, requestAttributes })).words).not.toMatch(/pudim/i);
  const trial = talk('pt-trial-alias', 'the-owner');
  expect((await trial(words)).words).not.toMatch(/pudim|pudins/i);
  const owner = talk('pt-text-fallback', 'the-owner');
  expect((await owner(words, { requestAttributes: {} })).words).toMatch(/pudins/i);
});

test('a language that the bot does not have is refused by name', async () => {
  const event = { ...eventNamed('pt-launch'), bot: { localeId: 'fr_FR' } };
  await expect(world.hears(event)).rejects.toThrow(/fr_FR/);
});

test('on the phone six digits are listened for where a code was texted, and a yes where it is asked whether to', async () => {
  await world.publish(({ shop }) => {
    shop.limits.unverifiedOrderCents = 6000;
  });
  const says = talk('pt-speech-order', 'caller-with-code');
  for (const words of ['quero cinco pudins', 'só isso', 'Rua das Flores 120, Centro', 'Ana Lima'])
    await says(words);
  await says('11 91234 5621');
  const whether = await says('cartão na entrega');
  expect(whether.sessionState).toMatchObject({
    dialogAction: { type: 'ElicitIntent' },
    sessionAttributes: { expects: 'confirm' },
  });
  const asked = await says('sim');
  expect(asked.sessionState).toMatchObject({
    dialogAction: { type: 'ElicitSlot', slotToElicit: 'code' },
    sessionAttributes: { expects: 'textedCode' },
  });
  // One of its digits by itself is no short answer's key.
  expect(asked.words).not.toContain('No teclado');
});
