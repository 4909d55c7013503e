import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../../domain/order.ts';
import type { OrderReceipts } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** An order's receipt, put down on the order once. */
export const dynamoOrderReceipts = (
  client: DynamoDBDocumentClient,
  TableName: string,
): OrderReceipts => ({
  async keep(id, receipt) {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          UpdateExpression: 'SET receipt = :receipt',
          ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(receipt)',
          ExpressionAttributeValues: { ':receipt': receipt },
        }),
      );
      return receipt;
    } catch (error) {
      if (!conditionFailed(error)) throw error;
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { id }, ConsistentRead: true }),
      );
      const kept = (Item as Order | undefined)?.receipt;
      if (!kept) throw error;
      return kept;
    }
  },
});
