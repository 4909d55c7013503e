import { gunzipSync, gzipSync } from 'node:zlib';
import {
  DeleteSessionCommand,
  GetSessionCommand,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import { ADDRESS, newTalk, openBakery, said, type Bakery } from './bakery.ts';

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});
afterAll(() => bakery.close());

const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
const unpack = (value = ''): unknown =>
  JSON.parse(gunzipSync(Buffer.from(value, 'base64')).toString('utf8'));

describe.each(['http1', 'http2'] as const)('over %s', (protocol) => {
  const client = () => bakery[protocol];

  test('RecognizeText answers messages, interpretations and the session', async () => {
    const address = { ...ADDRESS, sessionId: newTalk() };
    const heard = await client().send(
      new RecognizeTextCommand({
        ...address,
        text: 'quero pão',
        requestAttributes: { messageId: 'm-1' },
        sessionState: { sessionAttributes: { table: '7' } },
      }),
    );
    expect(said(heard)).toEqual(['Claro.', 'Pão de quê?']);
    expect(heard).toMatchObject({
      sessionId: address.sessionId,
      requestAttributes: { messageId: 'm-1' },
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'bread' },
        intent: { name: 'Bake', state: 'InProgress', confirmationState: 'None' },
        sessionAttributes: { table: '7' },
      },
      interpretations: [
        { intent: { name: 'Bake' }, nluConfidence: { score: 1 }, interpretationSource: 'Lex' },
        { intent: { name: 'Talk' } },
        { intent: { name: 'FallbackIntent' } },
      ],
    });
  });

  test('GetSession gives the last answer again; DeleteSession ends the talk', async () => {
    const address = { ...ADDRESS, sessionId: newTalk() };
    await bakery.say('quero pão', address);
    const session = await client().send(new GetSessionCommand(address));
    expect(session).toMatchObject({
      sessionId: address.sessionId,
      messages: [{ content: 'Claro.' }, { content: 'Pão de quê?' }],
      sessionState: { dialogAction: { slotToElicit: 'bread' } },
    });
    expect(await client().send(new DeleteSessionCommand(address))).toMatchObject(address);
    await expect(client().send(new GetSessionCommand(address))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('PutSession sets where the talk is, and says the prompt of what it asks for', async () => {
    const address = { ...ADDRESS, sessionId: newTalk() };
    const put = await client().send(
      new PutSessionCommand({
        ...address,
        responseContentType: 'text/plain; charset=utf-8',
        sessionState: {
          sessionAttributes: { table: '7' },
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'quantity' },
          intent: {
            name: 'Bake',
            slots: {
              bread: {
                value: {
                  originalValue: 'milho',
                  interpretedValue: 'milho',
                  resolvedValues: ['milho'],
                },
              },
            },
          },
        },
      }),
    );
    expect(put.sessionId).toBe(address.sessionId);
    expect(unpack(put.messages)).toEqual([{ contentType: 'PlainText', content: 'Quantos?' }]);
    expect(unpack(put.sessionState)).toMatchObject({ sessionAttributes: { table: '7' } });
    expect(said(await bakery.say('3', address))).toEqual(['Pra que horas?']);
  });

  test('RecognizeUtterance takes text, and gives what RecognizeText gives in its headers', async () => {
    const address = { ...ADDRESS, sessionId: newTalk() };
    const heard = await client().send(
      new RecognizeUtteranceCommand({
        ...address,
        requestContentType: 'text/plain; charset=utf-8',
        responseContentType: 'text/plain; charset=utf-8',
        inputStream: Buffer.from('quero pão de milho'),
        requestAttributes: pack({ messageId: 'm-1' }),
        sessionState: pack({ sessionAttributes: { table: '7' } }),
      }),
    );
    expect(heard).toMatchObject({ inputMode: 'Text', sessionId: address.sessionId });
    expect(unpack(heard.inputTranscript)).toBe('quero pão de milho');
    expect(unpack(heard.messages)).toEqual([
      { contentType: 'PlainText', content: 'Claro.' },
      { contentType: 'PlainText', content: 'Quantos?' },
    ]);
    expect(unpack(heard.requestAttributes)).toEqual({ messageId: 'm-1' });
    expect(unpack(heard.sessionState)).toMatchObject({ sessionAttributes: { table: '7' } });
    expect(unpack(heard.interpretations)).toMatchObject([
      { intent: { name: 'Bake' } },
      { intent: { name: 'FallbackIntent' } },
      { intent: { name: 'Talk' } },
    ]);
  });
});

test('a session ends when it was idle as long as the bot allows', async () => {
  const talk = { sessionId: newTalk() };
  await bakery.say('quero pão', talk);
  bakery.passSeconds(299);
  expect(said(await bakery.say('milho', talk))).toEqual(['Quantos?']);
  bakery.passSeconds(301);
  await expect(
    bakery.http2.send(new GetSessionCommand({ ...ADDRESS, ...talk })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  expect(said(await bakery.say('quero pão', talk))).toEqual(['Claro.', 'Pão de quê?']);
});

test('two utterances at once in one talk are taken one after the other', async () => {
  const talk = { sessionId: newTalk() };
  await bakery.say('quero pão', talk);
  const [first, second] = await Promise.all([bakery.say('milho', talk), bakery.say('3', talk)]);
  expect([said(first), said(second)]).toEqual([['Quantos?'], ['Pra que horas?']]);
});
