import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Erasure } from '../../domain/erasure.ts';
import type { Erasures } from '../../ports.ts';

/** One record of the shop's table; each order that waits is a field of it, named so. */
const KEY = { key: 'erasures' };
const PREFIX = 'order#';

/** What waits to be erased elsewhere, until it has been. */
export function dynamoErasures(client: DynamoDBDocumentClient, TableName: string): Erasures {
  const update = (
    UpdateExpression: string,
    id: string,
    values?: { ':erasure': Erasure },
  ): Promise<unknown> =>
    client.send(
      new UpdateCommand({
        TableName,
        Key: KEY,
        UpdateExpression,
        ExpressionAttributeNames: { '#order': `${PREFIX}${id}` },
        ...(values && { ExpressionAttributeValues: values }),
      }),
    );
  return {
    async add(id, erasure) {
      await update('SET #order = :erasure', id, { ':erasure': erasure });
    },
    async waiting() {
      const { Item = {} } = await client.send(
        new GetCommand({ TableName, Key: KEY, ConsistentRead: true }),
      );
      return Object.entries(Item)
        .filter(([name]) => name.startsWith(PREFIX))
        .map(([name, erasure]) => ({ id: name.slice(PREFIX.length), ...(erasure as Erasure) }));
    },
    async done(id) {
      await update('REMOVE #order', id);
    },
  };
}
