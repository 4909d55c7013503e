import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StockRecord } from '../../lambda/domain/stock-record.ts';

interface StockTable {
  client: DynamoDBDocumentClient;
  names: { stock: string };
}

/** Begins a sku's record anew. */
export const putStock = (
  { client, names }: StockTable,
  sku: string,
  record: Partial<StockRecord> & { available: number },
) =>
  client.send(
    new PutCommand({ TableName: names.stock, Item: { sku, reservations: {}, ...record } }),
  );

export async function stockOf({ client, names }: StockTable, sku: string): Promise<StockRecord> {
  const { Item } = await client.send(
    new GetCommand({ TableName: names.stock, Key: { sku }, ConsistentRead: true }),
  );
  return Item as StockRecord;
}
