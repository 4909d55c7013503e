import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../domain/fingerprint.ts';
import { accepted } from './client.ts';

/** So many codes go to one phone on one day (UTC), whoever asks: nobody is bombed with SMS by orders in their name. */
const MOST_A_PHONE = 6;
const KEPT_DAYS = 2;

export interface PhoneCodeCount {
  /**
   * Counts a code that is about to be sent.
   * @param mostADay to all phones of the shop together
   * @returns whose share of the day is spent, if one is: then none is to be sent
   */
  take(phone: string, mostADay: number, now: Date): Promise<'taken' | 'phoneSpent' | 'shopSpent'>;
}

/**
 * `codes#day#mark of the phone` and `codes#day#shop`, forgotten at their `expiresAt`: the number itself is not kept.
 * One conditional write each, the phone's first: who asks too often for one phone spends nothing of the shop's.
 */
export function dynamoPhoneCodeCount(
  client: DynamoDBDocumentClient,
  table: string,
): PhoneCodeCount {
  const takeOne = (whose: string, most: number, now: Date): Promise<boolean> =>
    accepted(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { key: `codes#${now.toISOString().slice(0, 10)}#${whose}` },
          UpdateExpression: 'SET expiresAt = :expires ADD sent :one',
          ConditionExpression: 'attribute_not_exists(sent) OR sent < :most',
          ExpressionAttributeValues: {
            ':expires': Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400,
            ':one': 1,
            ':most': most,
          },
        }),
      ),
    );
  return {
    async take(phone, mostADay, now) {
      if (!(await takeOne(fingerprint({ phone }), MOST_A_PHONE, now))) return 'phoneSpent';
      return (await takeOne('shop', mostADay, now)) ? 'taken' : 'shopSpent';
    },
  };
}
