import { newTalk, openBakery, said, type Bakery } from './bakery.ts';

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});
afterAll(() => bakery.close());

const TALKS = {
  pt_BR: {
    lines: ['quero pão', 'milho', 'duas dúzias, quer dizer', 'vinte e quatro', 'oito da noite'],
    asked: ['Claro.', 'Pão de quê?'],
    howMany: 'Quantos?',
    when: 'Pra que horas?',
    sure: '24 de milho às 20:00?',
    yes: 'isso mesmo',
    no: 'não',
    dropped: 'Deixa pra lá.',
  },
  en_US: {
    lines: ['i want bread', 'corn', 'i mean a lot', 'twenty four', 'eight pm'],
    asked: ['Sure.', 'Which bread?'],
    howMany: 'How many?',
    when: 'For when?',
    sure: '24 of corn at 20:00?',
    yes: 'go ahead',
    no: 'no',
    dropped: 'Never mind.',
  },
} as const;

describe.each(['pt_BR', 'en_US'] as const)('without a code hook, in %s', (localeId) => {
  const words = TALKS[localeId];

  async function upToConfirmation(sessionId: string) {
    const talk = { localeId, sessionId };
    const [first, second, third, fourth, fifth] = words.lines;
    expect(said(await bakery.say(first, talk))).toEqual(words.asked);
    expect(said(await bakery.say(second, talk))).toEqual([words.howMany]);
    expect(said(await bakery.say(third, talk))).toEqual([words.howMany]);
    expect(said(await bakery.say(fourth, talk))).toEqual([words.when]);
    const asked = await bakery.say(fifth, talk);
    expect(said(asked)).toEqual([words.sure]);
    expect(asked.sessionState?.dialogAction).toEqual({ type: 'ConfirmIntent' });
    return talk;
  }

  test('slots are asked for by priority, asked again after a miss, and confirmed', async () => {
    const talk = await upToConfirmation(newTalk());
    const done = await bakery.say(words.yes, talk);
    expect(done.sessionState).toMatchObject({
      dialogAction: { type: 'Close' },
      intent: {
        name: 'Bake',
        state: 'ReadyForFulfillment',
        confirmationState: 'Confirmed',
        slots: { quantity: { value: { originalValue: words.lines[3], interpretedValue: '24' } } },
      },
    });
  });

  test('a no ends with the declination', async () => {
    const talk = await upToConfirmation(newTalk());
    const done = await bakery.say(words.no, talk);
    expect(said(done)).toEqual([words.dropped]);
    expect(done.sessionState?.intent).toMatchObject({ state: 'Failed' });
  });
});

test('slots are taken from the first sentence', async () => {
  const talk = { sessionId: newTalk() };
  const heard = await bakery.say('Quero três pães de FUBÁ!', talk);
  expect(heard.sessionState?.intent?.slots).toMatchObject({
    bread: {
      value: { originalValue: 'FUBÁ', interpretedValue: 'milho', resolvedValues: ['milho'] },
    },
    quantity: { value: { originalValue: 'três', interpretedValue: '3' } },
    time: null,
  });
  expect(heard.interpretations?.[0]?.nluConfidence?.score).toBe(1);
});

test('a slot takes a listed word with a slip in it', async () => {
  const heard = await bakery.say('quero pão de farinha branka', { sessionId: newTalk() });
  expect(heard.sessionState?.intent?.slots?.['bread']?.value?.interpretedValue).toBe('trigo');
});

test('after the last retry the fallback intent takes over', async () => {
  bakery.answers(() => ({
    sessionState: {
      dialogAction: { type: 'ElicitIntent' },
      intent: { name: 'FallbackIntent', state: 'Failed' },
    },
    messages: [{ contentType: 'PlainText', content: 'Não entendi.' }],
  }));
  const talk = { sessionId: newTalk() };
  await bakery.say('quero pão', talk);
  expect(said(await bakery.say('xyz', talk))).toEqual(['Pão de quê?']);
  expect(said(await bakery.say('xyz', talk))).toEqual(['Não entendi.']);
  expect(bakery.events).toHaveLength(1);
  expect(bakery.events[0]).toMatchObject({
    invocationSource: 'FulfillmentCodeHook',
    inputTranscript: 'xyz',
    sessionState: { intent: { name: 'FallbackIntent', state: 'ReadyForFulfillment' } },
  });
});

test('a clear sentence of another intent leads away from a slot, and a built-in intent is known by its own words', async () => {
  const talk = { sessionId: newTalk() };
  await bakery.say('quero pão', talk);
  const other = await bakery.say('anota um recado', talk);
  expect(other.sessionState?.intent?.name).toBe('Note');
  const whole = await bakery.say('quero pão', talk);
  expect(whole.sessionState?.intent).toMatchObject({
    name: 'Note',
    slots: { text: { value: { originalValue: 'quero pão', interpretedValue: 'quero pão' } } },
  });
  const stop = await bakery.say('tchau', { sessionId: newTalk() });
  expect(stop.sessionState?.intent?.name).toBe('Stop');
});

test('interpretations are at most five, the fallback without a score and before what is below the threshold', async () => {
  bakery.answers(() => ({
    sessionState: { dialogAction: { type: 'ElicitIntent' } },
    messages: [{ contentType: 'PlainText', content: 'Oi.' }],
  }));
  const heard = await bakery.say('quero conversar sobre pão', { sessionId: newTalk() });
  const interpretations = heard.interpretations ?? [];
  expect(interpretations.length).toBeLessThanOrEqual(5);
  const fallback = interpretations.findIndex(({ intent }) => intent?.name === 'FallbackIntent');
  expect(interpretations[fallback]?.nluConfidence).toBeUndefined();
  interpretations.forEach(({ nluConfidence }, at) => {
    if (nluConfidence?.score === undefined) return;
    expect(nluConfidence.score >= 0.4).toBe(at < fallback);
  });
});

test('a default comes from a session attribute, and messages are filled in', async () => {
  const talk = {
    sessionId: newTalk(),
    sessionState: { sessionAttributes: { usual: 'coco', name: 'Ana' } },
  };
  await bakery.say('quero dois pães de milho', talk);
  await bakery.say('às 7', { sessionId: talk.sessionId });
  const done = await bakery.say('sim', { sessionId: talk.sessionId });
  expect(said(done)).toEqual(['Feito, Ana.']);
  expect(done.sessionState?.intent?.slots?.['filling']?.value).toMatchObject({
    originalValue: 'coco',
    interpretedValue: 'coco',
    resolvedValues: ['coconut'],
  });
});
