import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * What can go wrong with one call, as the protocol has it: refused before anything is done (`throttled`,
 * `unavailable`, `closed`), done and not heard of (`lost`, `cut`), never answered (`hung`, `hungDone`), or
 * delivered twice by the network (`twice`).
 */
export type Fault =
  'throttled' | 'unavailable' | 'closed' | 'lost' | 'cut' | 'hung' | 'hungDone' | 'twice';

/** One call of an AWS JSON service. */
export interface Call {
  /** Such as `StartExecution`. */
  operation: string;
  body: string;
}

export interface FaultyFront {
  url: string;
  /** All calls that came, in order. */
  calls: Call[];
  close(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An address in front of a service, where calls meet the faults that `choose` says; other calls pass. */
export async function faultyFront(
  service: string,
  choose: (call: Call) => Fault | undefined,
): Promise<FaultyFront> {
  const calls: Call[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const target = String(incoming.headers['x-amz-target'] ?? '');
      const call = { operation: target.split('.').at(-1) ?? '', body: body.toString() };
      calls.push(call);
      const forward = () =>
        passOn(service, incoming.url ?? '/', incoming.method ?? 'POST', incoming.headers, body);
      const answer = ({ status, headers, body }: Answer) => {
        outgoing.writeHead(status, headers).end(body);
      };
      const refuse = (status: number, type: string) => {
        outgoing
          .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
          .end(JSON.stringify({ __type: type, message: `${type} (a fault of the test)` }));
      };
      const meet = async (fault: Fault | undefined): Promise<void> => {
        switch (fault) {
          case undefined:
            answer(await forward());
            return;
          case 'throttled':
            refuse(400, 'ThrottlingException');
            return;
          case 'unavailable':
            refuse(503, 'ServiceUnavailable');
            return;
          case 'closed':
            incoming.socket.destroy();
            return;
          case 'lost':
            await forward();
            refuse(500, 'InternalServerError');
            return;
          case 'cut':
            await forward();
            incoming.socket.destroy();
            return;
          case 'hung':
            return;
          case 'hungDone':
            await forward();
            return;
          case 'twice': {
            const first = await forward();
            await forward();
            answer(first);
            return;
          }
        }
      };
      meet(choose(call)).catch(() => incoming.socket.destroy());
    });
  });
  await listening(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listening(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function passOn(
  service: string,
  path: string,
  method: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Answer> {
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host'));
  return new Promise((resolve, reject) => {
    const outgoing = send(new URL(path, service), { method, headers: rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 500, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
      });
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
