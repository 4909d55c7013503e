import { createHash } from 'node:crypto';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { customerId } from '../../domain/ids.ts';
import type { KnownCustomers } from '../../message-ports.ts';
import type { Customers } from '../../ports.ts';
import { conditionFailed } from './client.ts';

interface IdentityRecord {
  identity: string;
  customer: string;
}

/** The key of a channel's id, which is kept only as a hash. */
export const identityKey = (channel: string, id: string): string =>
  `${channel}#${createHash('sha256').update(id).digest('base64url')}`;

/**
 * Which customer a channel's id belongs to. The id itself is kept as a hash: a chat session's id is what
 * proves who its customer is, and nobody who reads the table should be able to speak for them.
 */
export const dynamoCustomers = (client: DynamoDBDocumentClient, table: string): Customers => ({
  async identify(channel, id) {
    const identity = identityKey(channel, id);
    const read = () => recordOf(client, table, identity);
    const known = await read();
    if (known) return customerId(known.customer);
    const record: IdentityRecord = { identity, customer: ulid() };
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: record,
          ConditionExpression: 'attribute_not_exists(#identity)',
          ExpressionAttributeNames: { '#identity': 'identity' },
        }),
      );
      return customerId(record.customer);
    } catch (error) {
      const first = conditionFailed(error) ? await read() : undefined;
      if (!first) throw error;
      return customerId(first.customer);
    }
  },
});

export const dynamoKnownCustomers = (
  client: DynamoDBDocumentClient,
  table: string,
): KnownCustomers => ({
  async known(channel, id) {
    const record = await recordOf(client, table, identityKey(channel, id));
    return record && customerId(record.customer);
  },
});

async function recordOf(
  client: DynamoDBDocumentClient,
  table: string,
  identity: string,
): Promise<IdentityRecord | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: { identity }, ConsistentRead: true }),
  );
  return Item as IdentityRecord | undefined;
}
