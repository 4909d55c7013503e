import { QueryCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { anonymous } from '../../domain/anonymous.ts';
import type { Order } from '../../domain/order.ts';
import type { OrderNotes } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** What is noted on an order beside its way: the customer's words, stars, and the erasing of who it was. */
export function orderNotes(client: DynamoDBDocumentClient, TableName: string): OrderNotes {
  const set = async (
    id: string,
    change: string,
    condition: string,
    values: Record<string, unknown>,
  ) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
        }),
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  return {
    async complain(id, complaint) {
      await set(
        id,
        'SET complaints = list_append(if_not_exists(complaints, :none), :new) ADD complaintIds :ids',
        'attribute_exists(id) AND NOT contains(complaintIds, :id)',
        {
          ':none': [],
          ':new': [complaint],
          ':ids': new Set([complaint.id]),
          ':id': complaint.id,
        },
      );
    },

    async rate(id, stars) {
      await set(id, 'SET rating = :stars', 'attribute_exists(id)', { ':stars': stars });
    },

    async anonymise(customer) {
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName,
            IndexName: 'byCustomer',
            KeyConditionExpression: 'customer = :customer',
            ExpressionAttributeValues: { ':customer': customer },
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        for (const { id, contents } of Items as Order[])
          await set(
            id,
            'SET contents = :contents REMOVE complaints, offer, payToken, deliveryCode',
            'attribute_exists(id)',
            {
              ':contents': anonymous(contents),
            },
          );
        from = LastEvaluatedKey;
      } while (from);
    },
  };
}
