import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ModelLedger } from '../../ports.ts';
import { accepted } from './client.ts';

/**
 * One record a day (UTC, as AWS bills), `model#YYYY-MM-DD`: what the model has cost and may yet cost, and until when all
 * are to leave it alone. One conditional write both checks and sets aside.
 */
export function dynamoModelLedger(
  client: DynamoDBDocumentClient,
  table: string,
  budgetMicroDollars: number,
): ModelLedger {
  const keyOf = (now: Date) => ({ key: `model#${now.toISOString().slice(0, 10)}` });
  return {
    async reserve(microDollars, now) {
      if (microDollars > budgetMicroDollars) return 'budget';
      const granted = await accepted(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(now),
            UpdateExpression: 'ADD microDollars :most, calls :one',
            ConditionExpression:
              '(attribute_not_exists(microDollars) OR microDollars <= :left) AND (attribute_not_exists(restsUntil) OR restsUntil <= :now)',
            ExpressionAttributeValues: {
              ':most': microDollars,
              ':one': 1,
              ':left': budgetMicroDollars - microDollars,
              ':now': now.toISOString(),
            },
          }),
        ),
      );
      if (granted) return 'granted';
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(now) }));
      const rests = Item?.['restsUntil'] as string | undefined;
      return rests !== undefined && rests > now.toISOString() ? 'resting' : 'budget';
    },

    async settle(microDollars, now) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(now),
          UpdateExpression: 'ADD microDollars :difference',
          ExpressionAttributeValues: { ':difference': microDollars },
        }),
      );
    },

    async rest(until, now) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(now),
          UpdateExpression: 'SET restsUntil = :until',
          ExpressionAttributeValues: { ':until': until.toISOString() },
        }),
      );
    },
  };
}
