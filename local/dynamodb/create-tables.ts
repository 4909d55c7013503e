import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  ListTablesCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  TABLES,
  type TableDefinition,
  type TableName,
} from '../../lambda/adapters/dynamodb/tables.ts';

/** The name each table has on one machine. */
export const tableName = (table: TableName) => `balcao-${table}`;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** DynamoDB has a table some moments after it said that it creates it. */
const LOOK_MILLISECONDS = 10;
const LOOKS = 1_000;

/** The service did not come to have a table that it said it creates. */
class TableNotCreatedError extends Error {
  override readonly name = 'TableNotCreatedError';
}

/** Creates the tables that are not there yet, and comes back when all can be used. */
export async function createTables(client: DynamoDBClient): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const missing = TABLE_NAMES.filter((table) => !TableNames.includes(tableName(table)));
  await Promise.all(
    missing.map(async (table) => {
      await client.send(new CreateTableCommand(creation(tableName(table), TABLES[table])));
      await untilActive(client, tableName(table));
    }),
  );
}

async function untilActive(client: DynamoDBClient, name: string): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await delay(LOOK_MILLISECONDS);
  }
  throw new TableNotCreatedError(`table ${name} is not there ten seconds after it was created`);
}

function creation(name: string, table: TableDefinition): CreateTableCommandInput {
  const indexes = table.indexes ?? [];
  const keys = new Set([
    table.partitionKey,
    ...indexes.flatMap((index) => [index.partitionKey, index.sortKey]),
  ]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: table.partitionKey, KeyType: 'HASH' }],
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  };
}
