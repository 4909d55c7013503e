import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pino } from 'pino';
import { awsClients } from '../../local/composition/aws-clients.ts';
import { createTables, tableName } from '../../local/dynamodb/create-tables.ts';
import { startDynamodb } from '../../local/dynamodb/start-dynamodb.ts';

export interface TestTables {
  client: DynamoDBDocumentClient;
  endpoint: string;
  /** By what they hold. */
  names: { orders: string; shop: string; stock: string; talks: string };
  stop(): Promise<void>;
}

/** The tables alone, over the protocol, on disk in a folder of their own. */
export async function startTables(): Promise<TestTables> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-tables-'));
  const service = await startDynamodb(folder, pino({ level: 'silent' }));
  const { dynamodb } = awsClients({ dynamodb: service.url, queues: service.url });
  await createTables(dynamodb);
  return {
    client: DynamoDBDocumentClient.from(dynamodb, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    endpoint: service.url,
    names: {
      orders: tableName('orders'),
      shop: tableName('shop'),
      stock: tableName('stock'),
      talks: tableName('talks'),
    },
    async stop() {
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
