import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { AbstractLevel, AbstractValueIterator } from 'abstract-level';
import dynalite from 'dynalite';
import { closeIterators } from '../../local/dynamodb/close-iterators.ts';
import { createTables, tableName } from '../../local/dynamodb/create-tables.ts';
import { sdk } from '../support/customers.ts';
import { soon } from '../workflow/soon.ts';

/** What dynalite read, it lets go of: an iterator left open keeps old versions of what it could still see. */

afterEach(() => {
  vi.restoreAllMocks();
});

test('each query and each scan closes its iterator, those that stop early too', async () => {
  closeIterators();
  const folder = mkdtempSync(join(tmpdir(), 'balcao-iterators-'));
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new DynamoDBClient({ ...sdk, endpoint: `http://127.0.0.1:${port}` });
  try {
    await createTables(client);
    const TableName = tableName('orders');
    for (let at = 0; at < 20; at += 1) {
      const Item = {
        id: { S: `order-${at}` },
        customer: { S: 'maria' },
        status: { S: 'received' },
      };
      await client.send(new PutItemCommand({ TableName, Item }));
    }
    const made = vi.spyOn(AbstractLevel.prototype, 'values');
    const closed = vi.spyOn(AbstractValueIterator.prototype, 'close');
    const ofMaria = {
      TableName,
      IndexName: 'byCustomer',
      KeyConditionExpression: 'customer = :customer',
      ExpressionAttributeValues: { ':customer': { S: 'maria' } },
    };
    await client.send(new QueryCommand(ofMaria));
    await client.send(new QueryCommand({ ...ofMaria, Limit: 3 }));
    await client.send(new ScanCommand({ TableName }));
    const open = await soon(
      () => Promise.resolve(made.mock.results.length - new Set(closed.mock.contexts).size),
      (left) => left === 0,
    );
    expect(made.mock.results.length).toBeGreaterThanOrEqual(3);
    expect(open).toBe(0);
  } finally {
    client.destroy();
    server.close();
    await once(server, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
});
