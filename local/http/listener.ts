import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { createServer, type Server, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { PortInUseError } from './port-in-use-error.ts';

const LOOPBACK = '127.0.0.1';
const HTTP2_PREFACE = Buffer.from('PRI * HTTP/2');

export type Fetch = (request: Request) => Response | Promise<Response>;

/** A server that listens. `close` ends open connections too, and may be called twice. */
export interface Listener {
  port: number;
  url: string;
  close(): Promise<void>;
}

/**
 * Serves `fetch` on the loopback interface, HTTP/1.1 and h2c on the one port: the AWS clients for
 * Lex and Bedrock speak HTTP/2 without TLS, the others and browsers HTTP/1.1.
 * @param port a free one is chosen for 0
 * @throws PortInUseError when another program has the port
 */
export async function listen(fetch: Fetch, port = 0): Promise<Listener> {
  const answer = getRequestListener(fetch, { overrideGlobalObjects: false });
  const http = createHttpServer((request, response) => void answer(request, response));
  const http2 = createHttp2Server((request, response) => void answer(request, response));
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    chooseProtocol(socket, (isHttp2) => (isHttp2 ? http2 : http).emit('connection', socket));
  });
  await bind(server, port);

  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new TypeError('expected a TCP address');
  let closed: Promise<void> | undefined;
  return {
    port: address.port,
    url: `http://${LOOPBACK}:${address.port}`,
    close: () =>
      (closed ??= new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      })),
  };
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port, { cause: error }) : error);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

/** Looks at the first bytes and puts them back, so that the server chosen reads them again. */
function chooseProtocol(socket: Socket, choose: (isHttp2: boolean) => void): void {
  const seen: Buffer[] = [];
  const look = () => {
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return;
    seen.push(chunk);
    const start = Buffer.concat(seen);
    const length = Math.min(start.length, HTTP2_PREFACE.length);
    const couldBeHttp2 = start.subarray(0, length).equals(HTTP2_PREFACE.subarray(0, length));
    if (couldBeHttp2 && length < HTTP2_PREFACE.length) return;
    socket.off('readable', look);
    socket.unshift(start);
    choose(couldBeHttp2);
  };
  socket.on('readable', look);
}
