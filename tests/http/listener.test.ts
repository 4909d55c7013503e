import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listen, type Listener } from '../../local/http/listener.ts';
import { PortInUseError } from '../../local/http/port-in-use-error.ts';

const echo = async (request: Request) =>
  Response.json({
    method: request.method,
    path: new URL(request.url).pathname,
    header: request.headers.get('x-sent'),
    body: await request.text(),
  });

let listener: Listener;
beforeEach(async () => {
  listener = await listen(echo);
});
afterEach(() => listener.close());

test('HTTP/1.1 is served', async () => {
  const response = await fetch(`${listener.url}/olá`, {
    method: 'POST',
    body: 'pão',
    headers: { 'x-sent': 'yes' },
  });
  expect(await response.json()).toEqual({
    method: 'POST',
    path: '/ol%C3%A1',
    header: 'yes',
    body: 'pão',
  });
});

test('h2c is served on the same port, several requests on one connection', async () => {
  const session = connectHttp2(listener.url);
  const ask = async (path: string, body: string) => {
    const stream = session.request({ ':method': 'POST', ':path': path, 'x-sent': 'yes' });
    stream.end(body);
    return JSON.parse(await text(stream)) as unknown;
  };
  const answers = await Promise.all([ask('/a', 'um'), ask('/b', 'dois'.repeat(50_000))]);
  expect(answers).toEqual([
    { method: 'POST', path: '/a', header: 'yes', body: 'um' },
    { method: 'POST', path: '/b', header: 'yes', body: 'dois'.repeat(50_000) },
  ]);
  session.close();
});

test('a request that comes byte by byte is understood', async () => {
  const socket = connect(listener.port, '127.0.0.1');
  for (const byte of 'PUT /slow HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n') {
    socket.write(byte);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(await text(socket)).toContain('"path":"/slow"');
});

test('a port in use rejects with what to do', async () => {
  await expect(listen(echo, listener.port)).rejects.toThrow(PortInUseError);
  await expect(listen(echo, listener.port)).rejects.toThrow(
    `Port ${listener.port} is in use by another program.`,
  );
});

test('closing ends open connections of both protocols', async () => {
  const session = connectHttp2(listener.url);
  session.on('error', () => undefined);
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => session.once('connect', resolve));
  socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  const ended = Promise.all([
    new Promise((resolve) => session.once('close', resolve)),
    new Promise((resolve) => socket.once('close', resolve)),
  ]);
  await listener.close();
  await ended;
  await expect(fetch(listener.url)).rejects.toThrow();
});

test('a handler that throws answers 500 and the server stays up', async () => {
  const log = console.error;
  console.error = () => undefined;
  let calls = 0;
  const failing = await listen(() => {
    calls += 1;
    if (calls === 1) throw new Error('broken');
    return new Response('well');
  });
  expect((await fetch(failing.url)).status).toBe(500);
  expect(await (await fetch(failing.url)).text()).toBe('well');
  await failing.close();
  console.error = log;
});
