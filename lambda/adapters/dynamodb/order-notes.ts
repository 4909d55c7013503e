import { QueryCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { anonymous } from '../../domain/anonymous.ts';
import { erasureOf } from '../../domain/erasure.ts';
import type { Order } from '../../domain/order.ts';
import type { Erasures, OrderNotes } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** What is noted on an order beside its way: the customer's words, stars, and the erasing of who it was. */
export function orderNotes(
  client: DynamoDBDocumentClient,
  TableName: string,
  erasures: Pick<Erasures, 'add'>,
): OrderNotes {
  const set = async (
    id: string,
    change: string,
    condition: string,
    values: Record<string, unknown>,
    names: Record<string, string> = {},
  ) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
          ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
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
        for (const order of Items as Order[]) {
          const erasure = erasureOf(order);
          if (erasure) await erasures.add(order.id, erasure);
          const { change, names } = forgetting(order);
          const values = { ':contents': anonymous(order.contents) };
          await set(order.id, change, 'attribute_exists(id)', values, names);
        }
        from = LastEvaluatedKey;
      } while (from);
    },
  };
}

/** All that names or reaches a person, or was said in free words; `charges` and the like are known by our own ids. */
function forgetting({ charges = {}, chargeRequests = [] }: Order) {
  const kept = Object.values(charges).filter(({ savedCard }) => savedCard !== undefined);
  const cards = [
    ...kept.map((_, at) => `charges.#charge${at}`),
    ...chargeRequests.flatMap(({ savedCard }, at) => (savedCard ? [`chargeRequests[${at}]`] : [])),
  ].map((path) => `, ${path}.savedCard`);
  const gone = 'complaints, offer, adjustments, kitchenNote, payToken, deliveryCode, receipt';
  return {
    change: `SET contents = :contents REMOVE ${gone}${cards.join('')}`,
    names: Object.fromEntries(kept.map(({ id }, at) => [`#charge${at}`, id])),
  };
}
