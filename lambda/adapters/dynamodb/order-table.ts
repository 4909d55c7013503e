import {
  GetCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { Order } from '../../domain/order.ts';
import { conditionFailed } from './client.ts';

type Update = Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression'> & {
  values: Record<string, unknown>;
};

/** One record an order. Every change is one conditional write, so that two at once cannot both win. */
export interface OrderTable {
  get: (id: OrderId) => Promise<Order | undefined>;
  /** The order as it is after the change; undefined when the condition refused it. `#name` stands for `name`. */
  update: (id: OrderId, update: Update) => Promise<Order | undefined>;
}

export function orderTable(client: DynamoDBDocumentClient, TableName: string): OrderTable {
  return {
    async get(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { id }, ConsistentRead: true }),
      );
      return Item as Order | undefined;
    },

    async update(id, { values, ...update }) {
      const used = `${update.UpdateExpression ?? ''} ${update.ConditionExpression ?? ''}`;
      const names = [...used.matchAll(/#(\w+)/g)].map(([alias, name]) => [alias, name]);
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName,
            Key: { id },
            ...update,
            ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
            ...(names.length > 0 && {
              ExpressionAttributeNames: Object.fromEntries(names) as Record<string, string>,
            }),
            ReturnValues: 'ALL_NEW',
          }),
        );
        return Attributes as Order;
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },
  };
}

export const NOT_CANCELLING = 'attribute_not_exists(cancelRequested)';

/** That the contents are those of `:revision`; an older order has none and is at its first. */
export const atRevision = (revision: number): string =>
  revision === 1
    ? '(attribute_not_exists(#revision) OR #revision = :revision)'
    : '#revision = :revision';
