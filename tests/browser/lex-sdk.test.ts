import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Listener } from '../../local/http/listener.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { describeInBrowser } from './chromium.ts';
import { openOtherSite } from './other-site.ts';

/** The browser's SDK, unmodified, in a page of another origin, against the machine as `npm start` runs it. */

const LOCALES = [
  { localeId: 'pt_BR', order: 'quero dois pudins', noted: 'Anotei: dois pudins.' },
  { localeId: 'en_US', order: 'two flans please', noted: 'Got it: two flans.' },
] as const;

const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');
const unpack = (value: unknown): unknown =>
  JSON.parse(gunzipSync(Buffer.from(String(value), 'base64')).toString('utf8'));

await describeInBrowser('from a page of another site', (browser) => {
  let machine: TestMachine;
  let site: Listener;
  let page: Page;

  beforeAll(async () => {
    [machine, site] = await Promise.all([startMachine(), openOtherSite()]);
    page = await browser.newPage();
    await page.goto(site.url);
  });
  afterAll(() => Promise.all([machine.stop(), site.close()]));

  const lex = (operation: string, localeId: string, sessionId: string, input: object = {}) => {
    const { endpoint, botId, botAliasId } = machine.local.lex;
    const given = { botId, botAliasId, localeId, sessionId, ...input };
    const call = [endpoint, operation, given].map((value) => JSON.stringify(value)).join(', ');
    return page.evaluate<Record<string, unknown>>(`lex(${call})`);
  };

  describe.each(LOCALES)('in $localeId', ({ localeId, order, noted }) => {
    test('RecognizeText answers', async () => {
      const heard = await lex('recognizeText', localeId, `text-${localeId}`, {
        text: order,
        requestAttributes: { messageId: 'm-1' },
      });
      expect(heard).toMatchObject({
        $metadata: {
          httpStatusCode: 200,
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        },
        sessionId: `text-${localeId}`,
        requestAttributes: { messageId: 'm-1' },
        sessionState: { sessionAttributes: { expects: 'item' } },
      });
      expect(heard['messages']).toContainEqual({ contentType: 'PlainText', content: noted });
      expect(heard).toHaveProperty('interpretations.0.intent.name');
      expect(heard).toHaveProperty('sessionState.dialogAction.type');
    });

    test('RecognizeUtterance takes text, and the page can read each of its headers', async () => {
      const heard = await lex('recognizeUtterance', localeId, `utterance-${localeId}`, {
        requestContentType: 'text/plain; charset=utf-8',
        responseContentType: 'text/plain; charset=utf-8',
        inputStream: order,
        requestAttributes: pack({ messageId: 'm-1' }),
        sessionState: pack({ sessionAttributes: { seat: '7' } }),
      });
      expect(heard).toMatchObject({
        inputMode: 'Text',
        contentType: 'text/plain; charset=utf-8',
        sessionId: `utterance-${localeId}`,
      });
      expect(unpack(heard['inputTranscript'])).toBe(order);
      expect(unpack(heard['messages'])).toContainEqual({
        contentType: 'PlainText',
        content: noted,
      });
      expect(unpack(heard['requestAttributes'])).toEqual({ messageId: 'm-1' });
      expect(unpack(heard['sessionState'])).toHaveProperty('sessionAttributes.expects', 'item');
      expect(unpack(heard['interpretations'])).not.toHaveLength(0);
    });

    test('PutSession begins a talk, GetSession sees it, DeleteSession ends it', async () => {
      // As aws-lex-web-ui begins: no content type, no intent, and a Cognito identity for a session id.
      const identity = `us-east-1:${crypto.randomUUID()}`;
      const put = await lex('putSession', localeId, identity, {
        sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: { seat: '7' } },
      });
      expect(put['sessionId']).toBe(identity);
      expect(unpack(put['sessionState'])).toMatchObject({
        dialogAction: { type: 'ElicitIntent' },
        sessionAttributes: { seat: '7' },
      });
      expect(await lex('getSession', localeId, identity)).toMatchObject({
        sessionId: identity,
        sessionState: { sessionAttributes: { seat: '7' } },
      });
      expect(await lex('deleteSession', localeId, identity)).toMatchObject({
        sessionId: identity,
        localeId,
      });
      expect(await lex('getSession', localeId, identity)).toMatchObject({
        name: 'ResourceNotFoundException',
      });
    });
  });

  test.each([
    ['no text', 'recognizeText', { text: '' }, 'ValidationException', 400, /'text'/],
    [
      'speech',
      'recognizeUtterance',
      { requestContentType: 'audio/x-l16; sample-rate=16000; channel-count=1', inputStream: 'oi' },
      'ValidationException',
      400,
      /takes and gives text only/,
    ],
    [
      'a bot that there is not',
      'recognizeText',
      { text: 'oi', botId: 'NOSUCHBOT1' },
      'ResourceNotFoundException',
      404,
      /NOSUCHBOT1/,
    ],
  ])(
    '%s is an error that the page can name',
    async (_what, operation, input, name, status, message) => {
      const fault = await lex(operation, 'pt_BR', 'faults', input);
      expect(fault).toMatchObject({
        name,
        message: expect.stringMatching(message) as string,
        $metadata: { httpStatusCode: status, requestId: expect.any(String) as string },
      });
    },
  );
});
