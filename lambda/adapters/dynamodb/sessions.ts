import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { newSession, type Session } from '../../dialogue/session.ts';
import type { Sessions } from '../../ports.ts';
import { conditionFailed } from './client.ts';

interface SessionRecord {
  customer: string;
  version: number;
  packed: Uint8Array;
}

/** A session as its record holds it: each turn reads and writes it whole, and a long order says much the same often. */
export const packedSession = (session: Session): Uint8Array => gzipSync(JSON.stringify(session));

/** Sessions as one record each, saved only over the version that was read. */
export const dynamoSessions = (client: DynamoDBDocumentClient, table: string): Sessions => ({
  async load(customer) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { customer }, ConsistentRead: true }),
    );
    const record = Item as SessionRecord | undefined;
    return record
      ? {
          session: JSON.parse(gunzipSync(record.packed).toString()) as Session,
          version: record.version,
        }
      : { session: newSession(customer), version: 0 };
  },

  async save(session, version) {
    const record: SessionRecord = {
      customer: session.customer,
      version: version + 1,
      packed: packedSession(session),
    };
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: record,
          ConditionExpression: 'attribute_not_exists(customer) OR #version = :read',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':read': version },
        }),
      );
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  },
});
