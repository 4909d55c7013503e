import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { Stock } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** A late taking met the giving back each time; the workflow tries again. */
class StockContendedError extends Error {
  override readonly name = 'StockContendedError';
}

const ATTEMPTS = 3;

/**
 * Stock as one record a sku: `available`, and `reservations` by order. Taking and giving back are single
 * conditional writes, each safe to repeat; a reservation given back stays as 0, so that a late duplicate
 * of the taking cannot take again.
 */
export function dynamoStock(client: DynamoDBDocumentClient, table: string): Stock {
  const update = async (
    sku: string,
    orderId: OrderId,
    change: string,
    condition: string,
    values: Record<string, number>,
  ): Promise<'done' | { quantity: number | undefined }> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { sku },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#order': orderId },
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        }),
      );
      return 'done';
    } catch (error) {
      if (conditionFailed(error)) return { quantity: await reserved(sku, orderId) };
      throw error;
    }
  };

  return {
    async take(orderId, { sku, quantity }) {
      const taken = await update(
        sku,
        orderId,
        'SET reservations.#order = :quantity, available = available - :quantity',
        'attribute_not_exists(reservations.#order) AND available >= :quantity',
        { ':quantity': quantity },
      );
      return taken === 'done' || taken.quantity === quantity;
    },

    async giveBack(orderId, sku) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const quantity = await reserved(sku, orderId);
        const given = await update(
          sku,
          orderId,
          'SET reservations.#order = :none, available = available + :quantity',
          quantity === undefined
            ? 'attribute_exists(sku) AND attribute_not_exists(reservations.#order)'
            : 'reservations.#order = :quantity',
          { ':quantity': quantity ?? 0, ':none': 0 },
        );
        if (given === 'done') return;
      }
      throw new StockContendedError(`${sku} kept changing while ${orderId} was giving it back`);
    },

    async sell(orderId, sku) {
      await update(sku, orderId, 'REMOVE reservations.#order', 'attribute_exists(sku)', {});
    },
  };

  async function reserved(sku: string, orderId: OrderId): Promise<number | undefined> {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { sku }, ConsistentRead: true }),
    );
    return (Item as { reservations: Record<string, number> } | undefined)?.reservations[orderId];
  }
}
