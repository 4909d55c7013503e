import { newTalk, openBakery, said, type Bakery } from './bakery.ts';

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});
afterAll(() => bakery.close());

const plain = (content: string) => ({ contentType: 'PlainText', content });
const talkIntent = { name: 'Talk', state: 'InProgress' };

test('the Lambda is told all that Lex V2 tells', async () => {
  bakery.answers(() => ({
    sessionState: { dialogAction: { type: 'ElicitIntent' }, intent: talkIntent },
    messages: [plain('Oi.')],
  }));
  const sessionId = newTalk();
  await bakery.say('conversar sobre fubá', {
    sessionId,
    sessionState: { sessionAttributes: { table: '7' } },
    requestAttributes: { messageId: 'm-1' },
  });
  const corn = {
    shape: 'Scalar',
    value: { originalValue: 'fubá', interpretedValue: 'milho', resolvedValues: ['milho'] },
  };
  const intent = {
    name: 'Talk',
    state: 'InProgress',
    confirmationState: 'None',
    slots: { bread: corn },
  };
  expect(bakery.events).toEqual([
    {
      messageVersion: '1.0',
      invocationSource: 'DialogCodeHook',
      inputMode: 'Text',
      responseContentType: 'text/plain; charset=utf-8',
      sessionId,
      inputTranscript: 'conversar sobre fubá',
      bot: {
        id: 'BAKERY0001',
        name: 'Bakery',
        aliasId: 'BALCAOLIVE',
        aliasName: 'live',
        localeId: 'pt_BR',
        version: '1',
      },
      interpretations: [
        { intent, nluConfidence: 1, interpretationSource: 'Lex' },
        {
          intent: { ...intent, name: 'FallbackIntent', slots: {} },
          interpretationSource: 'Lex',
        },
      ],
      requestAttributes: { messageId: 'm-1' },
      sessionState: {
        activeContexts: [],
        sessionAttributes: { table: '7' },
        intent,
        originatingRequestId: expect.any(String) as string,
      },
      transcriptions: [
        {
          transcription: 'conversar sobre fubá',
          transcriptionConfidence: 1,
          resolvedContext: { intent: 'Talk' },
          resolvedSlots: { bread: corn },
        },
      ],
    },
  ]);
});

test('a step that Lex would take is proposed, with the attempt it is', async () => {
  bakery.answers(() => ({
    sessionState: { dialogAction: { type: 'Delegate' }, intent: talkIntent },
  }));
  const talk = { sessionId: newTalk() };
  expect(said(await bakery.say('quero conversar', talk))).toEqual(['Pão de quê?']);
  expect(bakery.events[0]?.['proposedNextState']).toMatchObject({
    dialogAction: { type: 'ElicitSlot', slotToElicit: 'bread' },
    prompt: { attempt: 'Initial' },
  });
  await bakery.say('xyz', talk);
  expect(bakery.events[1]?.['proposedNextState']).toMatchObject({ prompt: { attempt: 'Retry1' } });
});

test('Delegate goes on to the fulfilment hook, and Delegate there ends it as fulfilled', async () => {
  bakery.answers(({ sessionState: { intent } }) => ({
    sessionState: {
      dialogAction: { type: 'Delegate' },
      intent,
      sessionAttributes: { seen: 'yes' },
    },
    messages: [plain('Feito.')],
  }));
  const done = await bakery.say('conversar sobre milho', { sessionId: newTalk() });
  expect(bakery.events.map((event) => event.invocationSource)).toEqual([
    'DialogCodeHook',
    'FulfillmentCodeHook',
  ]);
  expect(bakery.events[1]?.sessionState).toMatchObject({
    sessionAttributes: { seen: 'yes' },
    intent: { state: 'ReadyForFulfillment' },
  });
  expect(done.sessionState).toMatchObject({
    dialogAction: { type: 'Close' },
    intent: { state: 'Fulfilled' },
    sessionAttributes: { seen: 'yes' },
  });
});

test('session attributes of the Lambda replace those kept; left out, they stay; {} erases', async () => {
  const talk = { sessionId: newTalk() };
  const reply = (attributes?: Record<string, string>) => {
    bakery.answers(() => ({
      sessionState: {
        dialogAction: { type: 'ElicitIntent' },
        ...(attributes && { sessionAttributes: attributes }),
      },
      messages: [plain('Oi.')],
    }));
  };
  const attributes = async () =>
    (await bakery.say('conversar sobre milho', talk)).sessionState?.sessionAttributes;
  reply({ a: '1', b: '2' });
  expect(await attributes()).toEqual({ a: '1', b: '2' });
  reply({ c: '3' });
  expect(await attributes()).toEqual({ c: '3' });
  reply();
  expect(await attributes()).toEqual({ c: '3' });
  reply({});
  expect(await attributes()).toEqual({});
});

test('cards and custom payloads pass', async () => {
  const messages = [
    { contentType: 'CustomPayload', content: '{"kind":"map"}' },
    { contentType: 'SSML', content: '<speak>oi</speak>' },
    {
      contentType: 'ImageResponseCard',
      imageResponseCard: {
        title: 'Pães',
        subtitle: 'De hoje',
        imageUrl: 'https://example.com/bread.png',
        buttons: [{ text: 'Milho', value: 'milho' }],
      },
    },
  ];
  bakery.answers(() => ({ sessionState: { dialogAction: { type: 'ElicitIntent' } }, messages }));
  const heard = await bakery.say('conversar sobre milho', { sessionId: newTalk() });
  expect(heard.messages).toEqual(messages);
});

test.each([
  [
    'throws',
    { outcome: 'failed', error: { errorType: 'Error', errorMessage: 'no oven' } },
    /no oven/,
  ],
  [
    'takes too long',
    {
      outcome: 'failed',
      error: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 10.00 seconds' },
    },
    /timed out/,
  ],
  ['answers nothing', { outcome: 'answered', payload: null }, /Invalid Lambda Response/],
] as const)(
  'a Lambda that %s is a 424, and the session stays as it was',
  async (_what, outcome, message) => {
    bakery.lambda(() => outcome);
    const fault = bakery.say('conversar sobre milho', { sessionId: newTalk() });
    await expect(fault).rejects.toMatchObject({
      name: 'DependencyFailedException',
      message: expect.stringMatching(message) as string,
      $metadata: { httpStatusCode: 424 },
    });
  },
);

test.each([
  ['no message for ElicitIntent', { sessionState: { dialogAction: { type: 'ElicitIntent' } } }],
  [
    'an unknown slot',
    {
      sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'x' }, intent: talkIntent },
    },
  ],
  [
    'an unknown intent',
    { sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'X', state: 'Failed' } } },
  ],
  ['Close without an intent', { sessionState: { dialogAction: { type: 'Close' } } }],
  ['an unknown action', { sessionState: { dialogAction: { type: 'Dance' } } }],
  [
    'eleven messages',
    {
      sessionState: { dialogAction: { type: 'ElicitIntent' } },
      messages: Array.from({ length: 11 }, () => plain('a')),
    },
  ],
  [
    'a message of 1,025 characters',
    {
      sessionState: { dialogAction: { type: 'ElicitIntent' } },
      messages: [plain('a'.repeat(1025))],
    },
  ],
  [
    'a button text of 51',
    {
      sessionState: { dialogAction: { type: 'ElicitIntent' } },
      messages: [
        {
          contentType: 'ImageResponseCard',
          imageResponseCard: { title: 'a', buttons: [{ text: 'a'.repeat(51), value: 'a' }] },
        },
      ],
    },
  ],
  [
    '12 KB of session attributes',
    {
      sessionState: {
        dialogAction: { type: 'ElicitIntent' },
        sessionAttributes: { a: 'a'.repeat(12 * 1024) },
      },
      messages: [plain('a')],
    },
  ],
])('an answer with %s is a 424', async (_what, answer) => {
  bakery.answers(() => answer);
  await expect(bakery.say('conversar sobre milho', { sessionId: newTalk() })).rejects.toMatchObject(
    {
      name: 'DependencyFailedException',
      message: expect.stringMatching(/^Invalid Lambda Response/) as string,
    },
  );
});
