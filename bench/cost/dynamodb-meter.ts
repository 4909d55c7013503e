import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What passed to DynamoDB, in request units as they are billed on demand. */
export interface MeteredDynamodb {
  url: string;
  units: { read: number; write: number };
  stop(): void;
}

/** A write unit is a kilobyte, a read unit four of a consistent read, and half of it for others. */
const WRITE_BYTES = 1024;
const READ_BYTES = 4096;
const READS = new Set(['GetItem', 'Query', 'BatchGetItem']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/**
 * Stands between a client and DynamoDB and counts. The wire's JSON is larger than the records, so that what
 * it says is rather too much than too little.
 */
export async function meterDynamodb(target: string): Promise<MeteredDynamodb> {
  const units = { read: 0, write: 0 };
  const server = createServer((from, to) => {
    const sent: Buffer[] = [];
    from.on('data', (chunk: Buffer) => sent.push(chunk));
    from.on('end', () => {
      const body = Buffer.concat(sent);
      const action = String(from.headers['x-amz-target']).split('.').at(-1) ?? '';
      const { method, headers } = from;
      const onward = request(target, { method, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
        answer.on('end', () => {
          const consistent = body.includes('"ConsistentRead":true') ? 1 : 0.5;
          if (READS.has(action))
            units.read += Math.max(1, Math.ceil(bytes / READ_BYTES)) * consistent;
          if (WRITES.has(action)) units.write += Math.max(1, Math.ceil(body.length / WRITE_BYTES));
        });
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      });
      onward.on('error', (error) => to.destroy(error));
      onward.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    units,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
