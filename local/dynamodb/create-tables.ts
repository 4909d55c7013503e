import {
  CreateTableCommand,
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

/** Creates the tables that are not there yet. */
export async function createTables(client: DynamoDBClient): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand());
  const missing = TABLE_NAMES.filter((table) => !TableNames.includes(tableName(table)));
  await Promise.all(
    missing.map((table) =>
      client.send(new CreateTableCommand(creation(tableName(table), TABLES[table]))),
    ),
  );
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
