import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import { MOST_RESERVATIONS, type StockRecord } from '../../domain/stock-record.ts';
import type { Stock } from '../../ports.ts';
import { accepted } from './client.ts';

/** A late taking met the giving back each time; the workflow tries again. */
class StockContendedError extends Error {
  override readonly name = 'StockContendedError';
}

/** So many orders hold some of a sku that its record takes no more; once some have ended it does, so try again. */
export class TooManyReservationsError extends Error {
  override readonly name = 'TooManyReservationsError';
}

const ATTEMPTS = 3;

/**
 * Stock as one record a sku: `available`, and `reservations` by order. Taking, giving back and selling are
 * single conditional writes, each safe to repeat; a reservation given back or sold stays as 0, so that a
 * late duplicate of the taking cannot take again, until `forget` removes it once the order has ended.
 */
export function dynamoStock(client: DynamoDBDocumentClient, table: string): Stock {
  /** Whether the condition let it be done. */
  const update = async (
    sku: string,
    orderId: OrderId,
    change: string,
    condition: string,
    values: Record<string, number>,
  ): Promise<boolean> => {
    const write = new UpdateCommand({
      TableName: table,
      Key: { sku },
      UpdateExpression: change,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#order': orderId },
      ExpressionAttributeValues: values,
    });
    return accepted(client.send(write));
  };

  const read = async (sku: string): Promise<StockRecord | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { sku }, ConsistentRead: true }),
    );
    return Item as StockRecord | undefined;
  };

  return {
    async take(orderId, { sku, quantity }) {
      const taken = await update(
        sku,
        orderId,
        'SET reservations.#order = :quantity, available = available - :quantity',
        'attribute_not_exists(reservations.#order) AND available >= :quantity AND attribute_not_exists(paused) AND size(reservations) < :most',
        { ':quantity': quantity, ':most': MOST_RESERVATIONS },
      );
      if (taken) return true;
      const { reservations = {} } = (await read(sku)) ?? {};
      const held = reservations[orderId];
      if (held === undefined && Object.keys(reservations).length >= MOST_RESERVATIONS)
        throw new TooManyReservationsError(
          `${sku} is held by ${MOST_RESERVATIONS} orders, as many as its record takes`,
        );
      return held === quantity;
    },

    async giveBack(orderId, sku) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const record = await read(sku);
        if (!record) return;
        const held = record.reservations[orderId];
        const given = await update(
          sku,
          orderId,
          'SET reservations.#order = :none, available = available + :quantity',
          held === undefined
            ? 'attribute_not_exists(reservations.#order)'
            : 'reservations.#order = :quantity',
          { ':quantity': held ?? 0, ':none': 0 },
        );
        if (given) return;
      }
      throw new StockContendedError(`${sku} kept changing while ${orderId} was giving it back`);
    },

    async sell(orderId, sku) {
      const change = 'SET reservations.#order = :none';
      await update(sku, orderId, change, 'attribute_exists(reservations.#order)', { ':none': 0 });
    },

    async forget(orderId, sku) {
      const change = 'REMOVE reservations.#order';
      await update(sku, orderId, change, 'reservations.#order = :none', { ':none': 0 });
    },
  };
}
