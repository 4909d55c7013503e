import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Bookmark } from '../../ports.ts';

/** A bookmark as one record of the shop's table. */
export function dynamoBookmark(
  client: DynamoDBDocumentClient,
  table: string,
  name: string,
): Bookmark {
  const key = `bookmark#${name}`;
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { key } }));
      return Item?.['mark'] as string | undefined;
    },
    async write(mark) {
      await client.send(new PutCommand({ TableName: table, Item: { key, mark } }));
    },
  };
}
