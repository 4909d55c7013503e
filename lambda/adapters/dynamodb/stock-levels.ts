import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StockRecord } from '../../domain/stock-record.ts';
import type { StockLevels } from '../../ports.ts';

/** BatchGetItem takes no more at once. */
const MOST_KEYS = 100;

/** What is available now, many skus in one read. What the service did not get to read is told as nothing left. */
export function dynamoStockLevels(client: DynamoDBDocumentClient, table: string): StockLevels {
  return {
    async available(skus) {
      const asked = [...new Set(skus)].slice(0, MOST_KEYS);
      if (asked.length === 0) return new Map();
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: asked.map((sku) => ({ sku })) } } }),
      );
      const records = (Responses?.[table] ?? []) as StockRecord[];
      const unread = (UnprocessedKeys?.[table]?.Keys ?? []) as Pick<StockRecord, 'sku'>[];
      return new Map([
        ...records.map(({ sku, available, paused }) => [sku, paused ? 0 : available] as const),
        ...unread.map(({ sku }) => [sku, 0] as const),
      ]);
    },
  };
}
