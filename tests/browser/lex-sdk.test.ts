import { gunzipSync, gzipSync } from 'node:zlib';
import type { RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import type { Page } from 'playwright-core';
import type { Listener } from '../../local/http/listener.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { until } from '../support/customers.ts';
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
    [machine, site] = await Promise.all([startMachine({ simulate: true }), openOtherSite()]);
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

  test('a whole order in Portuguese, from the first word to the door', async () => {
    const sessionId = crypto.randomUUID();
    const says = async (text: string) => {
      const heard = (await lex('recognizeText', 'pt_BR', sessionId, {
        text,
        requestAttributes: { messageId: crypto.randomUUID() },
      })) as unknown as RecognizeTextCommandOutput;
      const { expects = '', order = '{}' } = heard.sessionState?.sessionAttributes ?? {};
      const words = (heard.messages ?? []).map(({ content }) => content ?? '').join(' ');
      return { words, expects, order: JSON.parse(order) as { id?: string; status?: string } };
    };

    for (const [words, expects] of [
      ['oi, quero uma lasanha e dois pudins', 'item'],
      ['na verdade, só um pudim', 'item'],
      ['só isso', 'address'],
      ['Rua das Flores 120, Centro', 'name'],
      ['Maria da Silva', 'phone'],
      ['11 98765-4321', 'payment'],
      ['dinheiro', 'change'],
      ['troco pra cem', 'confirm'],
    ] as const)
      expect({ said: words, ...(await says(words)) }).toMatchObject({ said: words, expects });
    const read = await says('repete, por favor');
    expect(read).toMatchObject({ expects: 'confirm' });
    expect(read.words).toMatch(/Cantina da Vila.*lasanha.*pudim.*Centro.*R\$/s);

    const placed = await says('sim');
    expect(placed.order).toMatchObject({
      id: expect.stringMatching(/^[0-9A-Z]{26}$/) as string,
      status: 'received',
    });
    const end = await until(
      () => says('cadê meu pedido?'),
      ({ order }) => order.status === 'delivered',
    );
    expect(end.words).toMatch(/entregue/);
    expect(end.order.id).toBe(placed.order.id);
  }, 90_000);

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
