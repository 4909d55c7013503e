import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../infra/bundle.ts';
import { FUNCTIONS, type FunctionName } from '../../lambda/deployment.ts';
import { functionsOf } from '../support/functions.ts';
import { receiptOf } from '../../lambda/receipt/receipt-of.ts';
import { anOrder } from '../receipt/an-order.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

/** The bundles that are deployed, each in a Node process of its own, against a machine's services. */

let machine: TestMachine;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-bundle-'));
  machine = await startMachine();
}, 60_000);
afterAll(async () => {
  await machine.stop();
  await rm(folder, { recursive: true });
});

const ANSWER = `
const { handler } = await import(process.argv[1]);
console.log(JSON.stringify((await handler(JSON.parse(process.argv[2]))) ?? null));
`;

async function answerOf(
  name: FunctionName,
  event: object,
  more: Record<string, string> = {},
): Promise<unknown> {
  const { environment } = functionsOf(machine.local)[name];
  bundle(FUNCTIONS[name].entry, folder);
  const file = pathToFileURL(join(folder, `${name}.mjs`)).href;
  const script = ['--input-type=module', '--eval', ANSWER, file, JSON.stringify(event)];
  const env = { ...environment, ...more };
  const { stdout } = await promisify(execFile)(process.execPath, script, { env });
  // What it measures stands on standard output as well, before the answer.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

test('fulfilment answers a Lex event', async () => {
  const answer = await answerOf('fulfilment', {
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    inputTranscript: 'LaunchRequest',
    sessionId: 'someone-new',
    bot: { localeId: 'pt_BR' },
    sessionState: {},
  });
  expect(JSON.stringify(answer)).toContain('Cantina da Vila');
});

test('the console answers an HTTP API event', async () => {
  const answer = await answerOf('console', {
    rawPath: '/console/api/orders',
    requestContext: { http: { method: 'GET' } },
  });
  expect(answer).toMatchObject({ statusCode: 200, body: '{"orders":[]}' });
});

test('the webhooks answer where there is nothing', async () => {
  const answer = await answerOf('webhooks', {
    rawPath: '/webhooks/pix/anything/pix',
    body: '{}',
    requestContext: { http: { method: 'POST' } },
  });
  expect(answer).toMatchObject({ statusCode: 404 });
});

test('the webhooks load Stripe when it posts, and refuse what it has not signed', async () => {
  const { secretsManager, stripe, chat } = machine.local;
  const answer = await answerOf(
    'webhooks',
    { rawPath: '/webhooks/stripe', body: '{}', requestContext: { http: { method: 'POST' } } },
    {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.endpoint,
      STRIPE_PROVIDER: JSON.stringify({
        secretName: 'balcao/stripe',
        returnUrl: chat.endpoint,
        endpoint: stripe.endpoint,
      }),
    },
  );
  expect(answer).toMatchObject({ statusCode: 400, body: '{"error":"not signed by Stripe"}' });
});

test('the tasks say by name what went wrong', async () => {
  const task = { task: 'receiveOrder', orderId: '01KAPXYZ000000000000000000' };
  await expect(answerOf('tasks', task)).rejects.toThrow(/Error: no order 01KAPXYZ/);
});

test('the start function answers an empty batch', async () => {
  expect(await answerOf('start', { Records: [] })).toEqual({ batchItemFailures: [] });
});

test('a payment page finds what it is made of beside its bundle', async () => {
  const answer = await answerOf('pay', {
    rawPath: '/pay/files/payment.js',
    requestContext: { http: { method: 'GET' } },
  });
  expect(answer).toMatchObject({ statusCode: 200 });
  expect(JSON.stringify(answer)).toContain('showPayment');
});

test('the late function takes an empty batch', async () => {
  expect(await answerOf('late', { Records: [] })).toBeNull();
});

test('receipts answer where there is none', async () => {
  const answer = await answerOf('receipts', {
    rawPath: `/receipts/${'A'.repeat(32)}`,
    requestContext: { http: { method: 'GET' } },
  });
  expect(answer).toMatchObject({ statusCode: 404 });
});

const LAY_OUT = `
const { receiptPdf } = await import(process.argv[1]);
const pdf = await receiptPdf(JSON.parse(process.argv[2], (name, value) => name === 'placedAt' ? new Date(value) : value), '80mm');
console.log(JSON.stringify(Buffer.from(pdf).toString('latin1').slice(0, 5)));
`;

test('what lays out receipts finds its fonts beside its bundle', async () => {
  bundle('lambda/adapters/pdfkit/receipt-pdf.ts', folder);
  const receipt = JSON.stringify(receiptOf(anOrder(), cantina));
  const file = pathToFileURL(join(folder, 'receipt-pdf.mjs')).href;
  const script = ['--input-type=module', '--eval', LAY_OUT, file, receipt];
  const { stdout } = await promisify(execFile)(process.execPath, script);
  expect(JSON.parse(stdout)).toBe('%PDF-');
});

test('what goes wrong names our file and line', async () => {
  bundle('tests/infra/throwing.ts', folder);
  const file = pathToFileURL(join(folder, 'throwing.mjs')).href;
  const script = ['--input-type=module', '--eval', `await import('${file}')`];
  await expect(promisify(execFile)(process.execPath, script)).rejects.toMatchObject({
    stderr: expect.stringMatching(
      /TypeError: the third line\n +at outer \(\S*tests\/infra\/throwing\.ts:3:9\)/,
    ) as string,
  });
});

test('the notify function answers an empty batch', async () => {
  expect(await answerOf('notify', { Records: [] })).toEqual({ batchItemFailures: [] });
});

test('a chat that nobody had is told nothing', async () => {
  const answer = await answerOf('news', {
    rawPath: '/chat/api/news',
    headers: { authorization: 'Bearer chat-unknown' },
    requestContext: { http: { method: 'GET' } },
  });
  expect(answer).toMatchObject({ statusCode: 200, body: '{"version":0,"news":[]}' });
});
