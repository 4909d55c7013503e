import {
  GetCommand,
  ScanCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import {
  addedBy,
  CHANGES_KEPT,
  type Author,
  type StockChange,
  type StockRecord,
} from '../../domain/stock-record.ts';
import type { StockBook } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** Others changed the same sku each time between reading and writing it. */
class StockBusyError extends Error {
  override readonly name = 'StockBusyError';
}

const ATTEMPTS = 5;
/** Records a page: the fullest of them name a thousand orders each. */
const PAGE = 25;

/** The records of the stock, changed by people: each change one write, conditional on the last change read. */
export function dynamoStockBook(client: DynamoDBDocumentClient, table: string): StockBook {
  const read = async (sku: string): Promise<StockRecord | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { sku }, ConsistentRead: true }),
    );
    return Item as StockRecord | undefined;
  };

  /** The record after; undefined when the condition refused it. */
  const write = async (
    sku: string,
    change: string,
    condition: string,
    values: Record<string, unknown>,
  ): Promise<StockRecord | undefined> => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { sku },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes as StockRecord;
    } catch (error) {
      if (conditionFailed(error)) return undefined;
      throw error;
    }
  };

  return {
    async page(after) {
      const { Items, LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName: table,
          ConsistentRead: true,
          Limit: PAGE,
          ...(after !== undefined && { ExclusiveStartKey: { sku: after } }),
        }),
      );
      const next = LastEvaluatedKey?.['sku'] as string | undefined;
      return { records: (Items ?? []) as StockRecord[], ...(next !== undefined && { next }) };
    },

    async change(sku, change, author) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const record = await read(sku);
        if (!record || record.changes?.some(({ key }) => key === author.key)) return record;
        const written = await writeChange(record, change, author);
        if (written) return written;
      }
      throw new StockBusyError(`${sku} kept changing while it was to be changed (${change.kind})`);
    },

    async markLow(record, since) {
      const { sku, lowSince } = record;
      const marked = await write(
        sku,
        since === undefined ? 'REMOVE lowSince, lowTold' : 'SET lowSince = :since',
        lowSince === undefined ? 'attribute_not_exists(lowSince)' : 'lowSince = :read',
        {
          ...(since !== undefined && { ':since': since }),
          ...(lowSince !== undefined && { ':read': lowSince }),
        },
      );
      return marked !== undefined;
    },

    async markTold(sku, since) {
      await write(sku, 'SET lowTold = :since', 'lowSince = :since', { ':since': since });
    },
  };

  function writeChange(record: StockRecord, change: StockChange, author: Author) {
    const { sku, available, changes = [], changeCount } = record;
    const added = addedBy(change, record);
    const noted = { ...author, kind: change.kind, from: available, to: available + added };
    return write(
      sku,
      `SET available = available + :added, changes = :changes, changeCount = :count${pausing(change)}`,
      [
        changeCount === undefined ? 'attribute_not_exists(changeCount)' : 'changeCount = :read',
        // What is free to sell was meant as it stood; orders that take or give back meanwhile change no count.
        ...(change.kind === 'correct' ? ['available = :available'] : []),
      ].join(' AND '),
      {
        ':added': added,
        ':changes': [...changes, noted].slice(-CHANGES_KEPT),
        ':count': (changeCount ?? 0) + 1,
        ...(changeCount !== undefined && { ':read': changeCount }),
        ...(change.kind === 'correct' && { ':available': available }),
        ...(change.kind === 'pause' && { ':yes': true }),
      },
    );
  }
}

function pausing({ kind }: StockChange): string {
  switch (kind) {
    case 'pause':
      return ', paused = :yes';
    case 'resume':
      return ' REMOVE paused';
    case 'restock':
    case 'count':
    case 'correct':
      return '';
  }
}
