import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { newSession, type Session } from '../../dialogue/session.ts';
import type { Sessions } from '../../ports.ts';
import { conditionFailed } from './client.ts';

interface SessionRecord {
  customer: string;
  version: number;
  session: Session;
}

/** Sessions as one record each, saved only over the version that was read. */
export const dynamoSessions = (client: DynamoDBDocumentClient, table: string): Sessions => ({
  async load(customer) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { customer }, ConsistentRead: true }),
    );
    const record = Item as SessionRecord | undefined;
    return record
      ? { session: record.session, version: record.version }
      : { session: newSession(customer), version: 0 };
  },

  async save(session, version) {
    const record: SessionRecord = { customer: session.customer, version: version + 1, session };
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
