import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../domain/fingerprint.ts';
import { accepted } from './client.ts';

/** So many codes go to one phone on one day (UTC), whoever asks: nobody is bombed with SMS by orders in their name. */
const MOST_A_DAY = 6;
const KEPT_DAYS = 2;

export interface PhoneCodeCount {
  /** Counts a code that is about to be sent; false where the phone has had its share for the day. */
  take(phone: string, now: Date): Promise<boolean>;
}

/** `codes#day#mark of the phone`, forgotten at its `expiresAt`: the number itself is not kept. One conditional write. */
export const dynamoPhoneCodeCount = (
  client: DynamoDBDocumentClient,
  table: string,
): PhoneCodeCount => ({
  take: (phone, now) =>
    accepted(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { key: `codes#${now.toISOString().slice(0, 10)}#${fingerprint({ phone })}` },
          UpdateExpression: 'SET expiresAt = :expires ADD sent :one',
          ConditionExpression: 'attribute_not_exists(sent) OR sent < :most',
          ExpressionAttributeValues: {
            ':expires': Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400,
            ':one': 1,
            ':most': MOST_A_DAY,
          },
        }),
      ),
    ),
});
