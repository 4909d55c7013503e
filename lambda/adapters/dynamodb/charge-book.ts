import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Charge } from '../../domain/charge.ts';
import type { OrderId } from '../../domain/ids.ts';
import { isNewer } from '../../domain/newer-charge.ts';
import type { Order } from '../../domain/order.ts';
import type { ChargeBook } from '../../ports.ts';
import { conditionFailed } from './client.ts';

/** Each try fails only when another write to the same charge won. */
const TRIES = 8;

/**
 * Keeps how each charge of an order stands, in its `charges` by the charge's id. A reading that is not newer than what
 * is kept changes nothing, and neither does one of an order that is not there.
 */
export function dynamoChargeBook(client: DynamoDBDocumentClient, TableName: string): ChargeBook {
  const read = async (id: OrderId) => {
    const { Item } = await client.send(
      new GetCommand({
        TableName,
        Key: { id },
        ProjectionExpression: 'id, charges',
        ConsistentRead: true,
      }),
    );
    return Item as Pick<Order, 'id' | 'charges'> | undefined;
  };

  return {
    async kept(orderId, chargeId) {
      return (await read(orderId))?.charges?.[chargeId];
    },

    async replace(known, charge) {
      try {
        const Key = { id: charge.orderId };
        await client.send(new UpdateCommand({ TableName, Key, ...write(charge, true, known) }));
        return true;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        return false;
      }
    },

    async changed(charge) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const order = await read(charge.orderId);
        const known = order?.charges?.[charge.id];
        if (!order || (known && !isNewer(charge, known))) return;
        try {
          await client.send(
            new UpdateCommand({
              TableName,
              Key: { id: charge.orderId },
              ...write(charge, order.charges !== undefined, known),
            }),
          );
          return;
        } catch (error) {
          if (!conditionFailed(error)) throw error;
        }
      }
      throw new Error(`the charge ${charge.id} was written by others ${TRIES} times in a row`);
    },
  };
}

/** A write that is done only when what was read still stands. */
function write(charge: Charge, hasCharges: boolean, known: Charge | undefined) {
  if (!hasCharges)
    return {
      UpdateExpression: 'SET charges = :charges',
      ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(charges)',
      ExpressionAttributeValues: { ':charges': { [charge.id]: charge } },
    };
  const change = { UpdateExpression: 'SET charges.#id = :charge' };
  if (!known)
    return {
      ...change,
      ConditionExpression: 'attribute_not_exists(charges.#id)',
      ExpressionAttributeNames: { '#id': charge.id },
      ExpressionAttributeValues: { ':charge': charge },
    };
  return {
    ...change,
    // All that says which of two readings is newer.
    ConditionExpression:
      'charges.#id.#status = :status AND charges.#id.receivedCents = :received AND charges.#id.refundedCents = :refunded AND size(charges.#id.payments) = :payments',
    ExpressionAttributeNames: { '#id': charge.id, '#status': 'status' },
    ExpressionAttributeValues: {
      ':charge': charge,
      ':status': known.status,
      ':received': known.receivedCents,
      ':refunded': known.refundedCents,
      ':payments': known.payments.length,
    },
  };
}
