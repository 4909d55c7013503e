import { RecognizeUtteranceCommand } from '@aws-sdk/client-lex-runtime-v2';
import { ADDRESS, newTalk, openBakery, type Bakery } from './bakery.ts';

let bakery: Bakery;
beforeAll(async () => {
  bakery = await openBakery();
});
afterAll(() => bakery.close());

test.each([
  ['an unknown bot', { botId: 'NOSUCHBOT1' }, 'ResourceNotFoundException', 404],
  ['an unknown alias', { botAliasId: 'NOSUCHONE1' }, 'ResourceNotFoundException', 404],
  ['an unknown locale', { localeId: 'fr_FR' }, 'ResourceNotFoundException', 404],
  ['a session id of one character', { sessionId: 'x' }, 'ValidationException', 400],
  ['a session id of 101', { sessionId: 'x'.repeat(101) }, 'ValidationException', 400],
  ['a session id with a space', { sessionId: 'a b' }, 'ValidationException', 400],
  ['no text', { text: '' }, 'ValidationException', 400],
  [
    '13 KB of session attributes',
    { sessionState: { sessionAttributes: { a: 'a'.repeat(13 * 1024) } } },
    'ValidationException',
    400,
  ],
  ['text of 1,025 characters', { text: 'x'.repeat(1025) }, 'ValidationException', 400],
])('%s is refused as the service does', async (_what, changes, name, httpStatusCode) => {
  await expect(bakery.say('quero pão', { sessionId: newTalk(), ...changes })).rejects.toMatchObject(
    { name, $metadata: { httpStatusCode }, message: expect.any(String) as string },
  );
});

test('text of 1,024 characters is taken', async () => {
  bakery.answers(() => ({
    sessionState: { dialogAction: { type: 'ElicitIntent' } },
    messages: [{ contentType: 'PlainText', content: 'Hm.' }],
  }));
  const heard = await bakery.say('x'.repeat(1024), { sessionId: newTalk() });
  expect(heard.messages).toHaveLength(1);
});

const utterance = (changes: object) =>
  bakery.http2.send(
    new RecognizeUtteranceCommand({
      ...ADDRESS,
      sessionId: newTalk(),
      requestContentType: 'text/plain; charset=utf-8',
      inputStream: Buffer.from('quero pão'),
      ...changes,
    }),
  );

test.each([
  ['audio in', { requestContentType: 'audio/l16; rate=16000; channels=1' }, /text only/],
  ['audio out', { responseContentType: 'audio/mpeg' }, /text only/],
  ['a session state that is not packed', { sessionState: '{}' }, /gzipped/],
])('RecognizeUtterance refuses %s, and says why', async (_what, changes, message) => {
  await expect(utterance(changes)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringMatching(message) as string,
  });
});

describe('on the wire', () => {
  const path = (sessionId: string) =>
    `${bakery.url}/bots/${ADDRESS.botId}/botAliases/${ADDRESS.botAliasId}/botLocales/pt_BR/sessions/${sessionId}/text`;

  test('malformed JSON is a ValidationException with its type in the header', async () => {
    const response = await fetch(path('baker'), { method: 'POST', body: '{"text":' });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('ValidationException');
    expect(await response.json()).toEqual({ message: 'The request body is not valid JSON.' });
  });

  test('an operation that is not served is named', async () => {
    const response = await fetch(path('baker').replace(/text$/, 'conversation'), {
      method: 'POST',
    });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
  });

  test('a colon in the session id comes encoded', async () => {
    const response = await fetch(path('baker%3A2'), {
      method: 'POST',
      body: JSON.stringify({ text: 'quero pão' }),
    });
    expect(await response.json()).toMatchObject({ sessionId: 'baker:2' });
  });

  test('a web page on another origin may call it and read all of the answer', async () => {
    const preflight = await fetch(path('baker'), {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-amz-date',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
    for (const name of [
      'authorization',
      'x-amz-date',
      'responsecontenttype',
      'x-amz-lex-session-state',
    ])
      expect(preflight.headers.get('access-control-allow-headers')).toContain(name);
    for (const body of ['{"text":"quero pão"}', '{}']) {
      const response = await fetch(path('baker'), { method: 'POST', body });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      for (const name of ['x-amz-lex-messages', 'x-amz-lex-input-transcript', 'x-amzn-errortype'])
        expect(response.headers.get('access-control-expose-headers')).toContain(name);
      expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
