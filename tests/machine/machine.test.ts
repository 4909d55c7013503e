import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient, DescribeStateMachineCommand } from '@aws-sdk/client-sfn';
import { MESSAGE_CHANNELS } from '../../lambda/domain/message.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';

let machine: TestMachine;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balcao-test-'));
  machine = await startMachine();
});

afterAll(async () => {
  await machine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

const origin = () => machine.local.lex.endpoint;

describe('what is where', () => {
  test('/local.json lists every endpoint', async () => {
    const response = await fetch(`${origin()}/local.json`);
    expect(await response.json()).toEqual({
      lex: {
        endpoint: origin(),
        botId: expect.stringMatching(/^[0-9A-Z]{10}$/) as string,
        botAliasId: expect.stringMatching(/^[0-9A-Z]{10}$/) as string,
        locales: ['en_US', 'pt_BR'],
      },
      alexa: {
        endpoint: `${origin()}/alexa`,
        skillId: expect.stringMatching(/^amzn1\.ask\.skill\./) as string,
      },
      stepFunctions: {
        endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
        stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:balcao-order',
      },
      dynamodb: {
        endpoint: expect.any(String) as string,
        tables: {
          sessions: 'balcao-sessions',
          customers: 'balcao-customers',
          orders: 'balcao-orders',
          shop: 'balcao-shop',
          stock: 'balcao-stock',
          messages: 'balcao-messages',
          talks: 'balcao-talks',
        },
      },
      sqs: {
        endpoint: expect.any(String) as string,
        queues: {
          start: expect.stringMatching(/balcao-start$/) as string,
          startDeadLetter: expect.stringMatching(/balcao-start-dead-letter$/) as string,
          late: expect.stringMatching(/\/balcao-late$/) as string,
          outbox: expect.stringMatching(/balcao-outbox$/) as string,
          shopNews: expect.stringMatching(/balcao-shop-news$/) as string,
          ...Object.fromEntries(
            MESSAGE_CHANNELS.flatMap((channel) =>
              [`notify-${channel}`, `notify-${channel}-dead-letter`].map((queue) => [
                queue,
                expect.stringMatching(new RegExp(`/balcao-${queue}$`)) as string,
              ]),
            ),
          ),
        },
      },
      sns: {
        endpoint: expect.any(String) as string,
        topics: {
          shop: 'arn:aws:sns:us-east-1:000000000000:balcao-shop',
          status: 'arn:aws:sns:us-east-1:000000000000:balcao-status',
        },
      },
      s3: { endpoint: expect.any(String) as string, buckets: { receipts: 'balcao-receipts' } },
      bedrock: { endpoint: expect.any(String) as string },
      console: { endpoint: `${origin()}/console` },
      chat: { endpoint: `${origin()}/` },
      outbox: { endpoint: `${origin()}/outbox` },
      secretsManager: { endpoint: expect.any(String) as string },
      stripe: { endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string },
      bank: {
        endpoint: `${origin()}/bank`,
        api: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/) as string,
      },
      sms: { endpoint: expect.any(String) as string },
      email: { endpoint: expect.any(String) as string },
      alexaEvents: { endpoint: expect.any(String) as string },
    });
  });

  test('the order workflow is in the engine, with the functions filled in', async () => {
    const { endpoint, stateMachineArn } = machine.local.stepFunctions;
    const client = new SFNClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(definition).toContain('arn:aws:lambda:us-east-1:000000000000:function:balcao-tasks');
    expect(definition).not.toContain('${');
    client.destroy();
  });

  test('the main port speaks HTTP/2 as well as HTTP/1.1', async () => {
    const session = connect(origin());
    const request = session.request({ ':path': '/local.json' });
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    session.close();
    expect(JSON.parse(body)).toMatchObject({ lex: { endpoint: origin() } });
  });

  test('the pages load nothing from elsewhere and run no script of their text', async () => {
    for (const page of ['/', '/console', '/outbox']) {
      const response = await fetch(`${origin()}${page}`, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(await response.text()).not.toMatch(/<script>|style="|onclick=/);
    }
  });

  test('the outbox is JSON for a program', async () => {
    const response = await fetch(machine.local.outbox.endpoint);
    expect(await response.json()).toEqual({
      messages: expect.any(Array) as unknown[],
      sent: expect.any(Array) as unknown[],
    });
  });

  test('the console API answers', async () => {
    const response = await fetch(`${machine.local.console.endpoint}/api/orders`);
    expect(await response.json()).toEqual({ orders: [] });
  });
});

describe('what it refuses while it runs', () => {
  test('an address where nothing is', async () => {
    const response = await fetch(`${origin()}/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'NotFound' } });
  });

  test('a method that an address does not take', async () => {
    const response = await fetch(`${origin()}/alexa`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ error: { code: 'MethodNotAllowed' } });
  });

  test.each([
    ['no JSON', '{"version":'],
    ['no envelope', '{"version":"1.0","request":{}}'],
    ['an array', '[]'],
  ])('an Alexa request that is %s', async (_name, body) => {
    const response = await post(machine.local.alexa.endpoint, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'InvalidRequest', message: expect.stringContaining('envelope') as string },
    });
  });

  test('an Alexa request larger than any that Amazon sends', async () => {
    const response = await post(machine.local.alexa.endpoint, 'x'.repeat(200_000));
    expect(response.status).toBe(413);
  });

  test('an Alexa request for another skill', async () => {
    const response = await post(
      machine.local.alexa.endpoint,
      JSON.stringify({
        version: '1.0',
        context: {
          System: {
            application: { applicationId: 'amzn1.ask.skill.somebody-else' },
            user: { userId: 'somebody' },
          },
        },
        request: {
          type: 'LaunchRequest',
          requestId: 'request-1',
          timestamp: new Date().toISOString(),
          locale: 'pt-BR',
        },
      }),
    );
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      error: { message: expect.any(String) as string },
    });
  });

  test("a page of another site that presses the kitchen's buttons", async () => {
    const response = await post(`${machine.local.console.endpoint}/api/orders/1/accept`, '{}', {
      origin: 'http://example.com',
    });
    expect(response.status).toBe(403);
  });

  test('a body that no kitchen sends', async () => {
    const url = `${machine.local.console.endpoint}/api/orders/1/accept`;
    expect((await post(url, 'x'.repeat(100_000))).status).toBe(413);
  });

  test('a client of the tables that breaks off in the middle', async () => {
    const { hostname, port } = new URL(machine.local.dynamodb.endpoint);
    const socket = connectSocket({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{');
    await delay(50);
    socket.resetAndDestroy();
    await delay(50);
    expect((await fetch(`${machine.local.console.endpoint}/api/orders`)).status).toBe(200);
  });

  test('and goes on afterwards', async () => {
    expect((await fetch(`${origin()}/local.json`)).status).toBe(200);
  });
});

test('a second one runs beside the first, and both end when asked', async () => {
  const second = await startMachine();
  expect(second.local.lex.endpoint).not.toBe(origin());
  const began = Date.now();
  expect(await second.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(2500);
});

test('after a power cut its data can be had again at once', async () => {
  const data = join(folder, 'power-cut');
  const first = await startMachine({ data });
  await first.kill();
  const second = await startMachine({ data });
  expect(await second.stop()).toBe(0);
});
