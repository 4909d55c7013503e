import {
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { customerId } from '../../domain/ids.ts';
import { checkCode, hashOfCode, type LinkCode } from '../../domain/link-code.ts';
import type { Links } from '../../ports.ts';
import { conditionFailed } from './client.ts';
import { identityKey } from './customers.ts';

interface LinkRecord {
  identity: string;
  customer: string;
  link: LinkCode;
}

const codeKey = (codeHash: string) => `code#${codeHash}`;

/** Codes that join channels, beside the identities they change. A code itself is never written. */
export const dynamoLinks = (client: DynamoDBDocumentClient, table: string): Links => ({
  async issue(customer, link) {
    const record: LinkRecord = { identity: codeKey(link.codeHash), customer, link };
    await client.send(new PutCommand({ TableName: table, Item: record }));
  },

  async redeem(code, now) {
    const identity = codeKey(hashOfCode(code));
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { identity }, ConsistentRead: true }),
    );
    const record = Item as LinkRecord | undefined;
    if (!record || checkCode(record.link, code, now).outcome !== 'right') return undefined;
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { identity },
          UpdateExpression: 'SET link.triesLeft = :none',
          ConditionExpression: 'link.triesLeft > :none',
          ExpressionAttributeValues: { ':none': 0 },
        }),
      );
      return customerId(record.customer);
    } catch (error) {
      if (conditionFailed(error)) return undefined;
      throw error;
    }
  },

  async claim(account, customer) {
    const identity = identityKey('account', account);
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { identity, customer },
          ConditionExpression: 'attribute_not_exists(#identity)',
          ExpressionAttributeNames: { '#identity': 'identity' },
        }),
      );
      return customer;
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { identity }, ConsistentRead: true }),
      );
      return customerId((Item as { customer: string }).customer);
    }
  },

  async join(channel, id, customer) {
    const identity = identityKey(channel, id);
    await client.send(new PutCommand({ TableName: table, Item: { identity, customer } }));
  },
});
